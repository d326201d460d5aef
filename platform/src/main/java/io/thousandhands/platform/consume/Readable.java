package io.thousandhands.platform.consume;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that could be read, kept beside its event in case the fold refuses it. */
record Readable(ConsumerRecord<String, byte[]> record, Received received) {}
