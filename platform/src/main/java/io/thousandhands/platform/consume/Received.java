package io.thousandhands.platform.consume;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;

/**
 * An event with where it lies.
 *
 * @param digest of the record's value, which orders equal versions ({@link
 *     io.thousandhands.contracts.DerivedId#digestOf}); 0 for a tombstone
 */
public record Received(Topic topic, int partition, long offset, Event event, long digest) {}
