package io.thousandhands.benchmarks.taking;

import io.thousandhands.benchmarks.harness.Contender;
import io.thousandhands.benchmarks.parts.SendFailure;
import io.thousandhands.benchmarks.parts.Workbench;
import io.thousandhands.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A plain producer that sends what is there already. */
final class ProducerAlone implements Contender {
    private final Workbench workbench;
    private final Supplier<List<KeptRecord>> records;
    private final String topicPrefix;

    /** @param records what to send; asked for before the clock starts */
    ProducerAlone(Workbench workbench, String topicPrefix, Supplier<List<KeptRecord>> records) {
        this.workbench = workbench;
        this.topicPrefix = topicPrefix;
        this.records = records;
    }

    @Override
    public String name() {
        return "KafkaProducer alone";
    }

    @Override
    public double rate(int round) throws InterruptedException {
        String topic = topicPrefix + "alone-" + round;
        workbench.topics().create(topic, Topic.TOUCHES);
        List<KeptRecord> toSend = records.get();
        Duration took = send(toSend, topic);
        workbench.topics().deleteAll(topic);
        return toSend.size() / (took.toNanos() / 1e9);
    }

    private Duration send(List<KeptRecord> toSend, String topic) {
        Map<String, Object> settings = ProducerSettings.asTouchService(workbench.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(topic);
            SendFailure failure = new SendFailure();
            long start = System.nanoTime();
            toSend.forEach(each -> producer.send(each.to(topic), failure));
            producer.flush();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            failure.throwIfAny();
            return took;
        }
    }
}
