package io.thousandhands.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.contracts.wire.Wire;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read or folded.
 *
 * @param cause for operators; holds nothing of the record's value
 */
record DeadLetter(ConsumerRecord<String, byte[]> record, String cause) {
    private static final Pattern A_NAME = Pattern.compile("[a-z][a-z0-9.-]{0,99}");

    /** The record as it was, with where it lay, why it is here and who put it here as further headers. */
    ProducerRecord<String, byte[]> to(String topic, String service) {
        ProducerRecord<String, byte[]> copy =
                new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
        copy.headers()
                .add("dead-topic", record.topic().getBytes(UTF_8))
                .add("dead-partition", Integer.toString(record.partition()).getBytes(UTF_8))
                .add("dead-offset", Long.toString(record.offset()).getBytes(UTF_8))
                .add("dead-cause", cause.getBytes(UTF_8))
                .add("dead-service", service.getBytes(UTF_8));
        return copy;
    }

    /** The name of its type, as it says itself; null if it is no name that could be one. */
    @Nullable
    String type() {
        Header header = record.headers().lastHeader(Wire.TYPE);
        if (header == null || header.value() == null) {
            return null;
        }
        String type = new String(header.value(), UTF_8);
        return A_NAME.matcher(type).matches() ? type : null;
    }

    /** Of its value. */
    int size() {
        return record.value() == null ? 0 : record.value().length;
    }
}
