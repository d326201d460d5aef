package io.thousandhands.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record that could not be read or folded.
 *
 * @param cause for operators; holds nothing of the record's value
 */
record DeadLetter(ConsumerRecord<String, byte[]> record, String cause) {

    /** The record as it was, with where it lay and why it is here as further headers. */
    ProducerRecord<String, byte[]> to(String topic) {
        ProducerRecord<String, byte[]> copy =
                new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
        copy.headers()
                .add("dead-topic", record.topic().getBytes(UTF_8))
                .add("dead-partition", Integer.toString(record.partition()).getBytes(UTF_8))
                .add("dead-offset", Long.toString(record.offset()).getBytes(UTF_8))
                .add("dead-cause", cause.getBytes(UTF_8));
        return copy;
    }
}
