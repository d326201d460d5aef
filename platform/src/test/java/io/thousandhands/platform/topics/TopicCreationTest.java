package io.thousandhands.platform.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.testing.TestStack;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class TopicCreationTest {
    @Inject
    TopicNames names;

    @Inject
    TopicCreation creation;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @ParameterizedTest
    @EnumSource
    void each_declared_topic_stands_as_it_is_declared(Topic topic) throws ExecutionException, InterruptedException {
        stands(names.of(topic), topic.partitions(), topic.configuration());
        stands(names.deadLettersOf(topic), 1, Topic.deadLettersConfiguration());
    }

    @Test
    void a_second_start_leaves_them_as_they_are() throws InterruptedException {
        creation.atStart(new StartupEvent());

        assertThat(names.named(names.of(Topic.TOUCHES))).contains(Topic.TOUCHES);
        assertThat(names.named("touches")).isEmpty();
    }

    private void stands(String name, int partitions, Map<String, String> configuration)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try (Admin admin = Admin.create(kafka)) {
            var described =
                    admin.describeTopics(List.of(name)).allTopicNames().get().values();
            var configs = admin.describeConfigs(List.of(resource)).all().get().values();

            assertThat(described).allSatisfy(one -> assertThat(one.partitions()).hasSize(partitions));
            assertThat(configs)
                    .allSatisfy(config -> configuration.forEach((setting, value) ->
                            assertThat(config.get(setting).value()).as(setting).isEqualTo(value)));
        }
    }
}
