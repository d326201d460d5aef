package io.thousandhands.kubernetes;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.thousandhands.contracts.Topic;
import io.thousandhands.kubernetes.rendered.Overlay;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicsTest {
    private record Declared(int partitions, Map<String, String> configuration) {}

    @ParameterizedTest
    @EnumSource
    void theTopicsAreThoseThatTheServicesDeclare(Overlay overlay) {
        Map<String, Declared> expected = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            expected.put(topic.topicName(), new Declared(topic.partitions(), topic.configuration()));
            expected.put(topic.deadLetters(), new Declared(1, Topic.deadLettersConfiguration()));
        }

        assertThat(overlay.all(KafkaTopic.class))
                .allSatisfy(topic ->
                        assertThat(topic.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "hands"));
        assertThat(overlay.all(KafkaTopic.class).stream()
                        .collect(toMap(topic -> topic.getMetadata().getName(), TopicsTest::asDeclared)))
                .isEqualTo(expected);
    }

    private static Declared asDeclared(KafkaTopic topic) {
        return new Declared(
                topic.getSpec().getPartitions(),
                topic.getSpec().getConfig().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, each -> String.valueOf(each.getValue()))));
    }

    @Test
    void inProductionWhatIsAcknowledgedSurvivesAZone() {
        assertThat(Overlay.PRODUCTION.all(Kafka.class)).singleElement().satisfies(kafka -> assertThat(
                        kafka.getSpec().getKafka().getConfig())
                .containsEntry("default.replication.factor", 3)
                .containsEntry("min.insync.replicas", 2)
                .containsEntry("transaction.state.log.replication.factor", 3)
                .containsEntry("transaction.state.log.min.isr", 2)
                .containsEntry("offsets.topic.replication.factor", 3)
                .containsEntry("auto.create.topics.enable", false));
    }
}
