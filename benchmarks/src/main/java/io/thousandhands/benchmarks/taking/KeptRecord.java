package io.thousandhands.benchmarks.taking;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** A record as it lay on the log. */
record KeptRecord(byte[] key, byte[] value, List<Header> headers) {

    ProducerRecord<byte[], byte[]> to(String topic) {
        return new ProducerRecord<>(topic, null, key, value, headers);
    }
}
