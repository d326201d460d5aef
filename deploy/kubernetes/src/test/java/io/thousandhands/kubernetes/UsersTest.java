package io.thousandhands.kubernetes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import io.thousandhands.contracts.Topic;
import io.thousandhands.kubernetes.channels.Channels;
import io.thousandhands.kubernetes.published.ScaledObject;
import io.thousandhands.kubernetes.rendered.Overlay;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rights are written as {@code what name operation}. */
class UsersTest {
    @ParameterizedTest
    @ValueSource(strings = {"customer-service", "touch-service", "cadence-service", "notification-service"})
    void aServiceMayWhatItReadsAndTellsAndReadItsOwnWordsAndNothingElse(String service) {
        Set<String> needed = neededBy(service);

        assertThat(rightsOf(service)).containsAll(needed);
        needed.addAll(toRead(service, Channels.told(service)));
        assertThat(needed).containsAll(rightsOf(service));
    }

    private static Set<String> neededBy(String service) {
        Set<String> needed = toRead(service, Channels.consumed(service));
        for (String topic : Channels.told(service)) {
            needed.addAll(Set.of("topic " + topic + " WRITE", "topic " + topic + " DESCRIBE"));
        }
        if (Channels.relays(service)) {
            String id = service + "-relay";
            needed.addAll(Set.of("transactionalId " + id + " WRITE", "transactionalId " + id + " DESCRIBE"));
        }
        return needed;
    }

    /** What cannot be read is put aside, and looked at there. */
    private static Set<String> toRead(String service, Set<String> topics) {
        Set<String> needed = new TreeSet<>();
        for (String topic : topics) {
            needed.addAll(Set.of("topic " + topic + " READ", "topic " + topic + " DESCRIBE"));
            for (String operation : Set.of("READ", "WRITE", "DESCRIBE")) {
                needed.add("topic " + topic + ".dead " + operation);
            }
            needed.add("group " + service + " READ");
        }
        return needed;
    }

    @Test
    void theAutoscalerSeesHowFarBehindGroupsAreAndNothingElse() {
        Set<String> needed = new TreeSet<>();
        Overlay.PRODUCTION
                .all(ScaledObject.class)
                .forEach(each -> each.spec().triggers().forEach(trigger -> {
                    String group = requireNonNull(trigger.metadata().get("consumerGroup"));
                    String topic = requireNonNull(trigger.metadata().get("topic"));
                    assertThat(Channels.consumed(group)).contains(topic);

                    assertThat(trigger.metadata())
                            .containsEntry("offsetResetPolicy", "earliest")
                            // It asks from a namespace of its own.
                            .containsEntry("bootstrapServers", "hands-kafka-bootstrap.thousand-hands.svc:9093");
                    needed.add("topic " + topic + " DESCRIBE");
                    needed.add("group " + group + " DESCRIBE");
                }));

        assertThat(rightsOf("autoscaler")).isEqualTo(needed);
    }

    private static Set<String> rightsOf(String user) {
        return Overlay.PRODUCTION.all(KafkaUser.class).stream()
                .filter(each -> each.getMetadata().getName().equals(user))
                .flatMap(each -> ((KafkaUserAuthorizationSimple) each.getSpec().getAuthorization()).getAcls().stream())
                .flatMap(rule -> rule.getOperations().stream().map(operation -> what(rule) + " " + operation.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String what(AclRule rule) {
        if (rule.getResource() instanceof AclRuleTopicResource topic) {
            return "topic " + topic.getName();
        }
        if (rule.getResource() instanceof AclRuleGroupResource group) {
            return "group " + group.getName();
        }
        if (rule.getResource() instanceof AclRuleTransactionalIdResource transactions) {
            return "transactionalId " + transactions.getName();
        }
        throw new AssertionError(
                "A right that no service needs: " + rule.getResource().getType());
    }

    @Test
    void everyTopicIsToldBySomebody() {
        Set<String> told = new TreeSet<>();
        for (String service :
                new String[] {"customer-service", "touch-service", "cadence-service", "notification-service"}) {
            told.addAll(Channels.told(service));
        }

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }
}
