/**
 * What is on the wire between the services: topics, ids, events and their CloudEvents mapping.
 *
 * <p>Nothing here knows a service, a framework or a database. Everything is immutable and free of threads: any thread
 * may call anything. {@link io.thousandhands.contracts.event} holds the events, {@link
 * io.thousandhands.contracts.wire} turns them into Kafka records and back.
 */
@NullMarked
package io.thousandhands.contracts;

import org.jspecify.annotations.NullMarked;
