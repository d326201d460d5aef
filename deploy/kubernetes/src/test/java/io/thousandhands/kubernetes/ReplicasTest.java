package io.thousandhands.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.thousandhands.contracts.Topic;
import io.thousandhands.kubernetes.published.ScaledObject;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.kubernetes.rendered.Pods;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplicasTest {
    @ParameterizedTest
    @EnumSource
    void aDeploymentSelectsItsOwnPodsAndReplacesThemOneByOne(Overlay overlay) {
        assertThat(overlay.all(Deployment.class)).hasSize(4).allSatisfy(deployment -> {
            DeploymentSpec spec = deployment.getSpec();
            assertThat(spec.getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(spec.getSelector().getMatchLabels());
            assertThat(spec.getSelector().getMatchLabels())
                    .containsEntry(Pods.NAME, deployment.getMetadata().getName());
            assertThat(spec.getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal())
                    .isZero();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aServiceFindsPodsAtAPortThatTheyOpen(Overlay overlay) {
        assertThat(overlay.all(Service.class)).hasSize(4).allSatisfy(service -> assertThat(Pods.services(overlay))
                .filteredOn(pod -> pod.template()
                        .getMetadata()
                        .getLabels()
                        .entrySet()
                        .containsAll(service.getSpec().getSelector().entrySet()))
                .singleElement()
                .satisfies(pod -> assertThat(pod.container().getPorts())
                        .extracting(port -> port.getName())
                        .contains(service.getSpec()
                                .getPorts()
                                .get(0)
                                .getTargetPort()
                                .getStrVal())));
    }

    @ParameterizedTest
    @EnumSource
    void aNodeCanBeDrainedAndTakesOneReplicaAtMost(Overlay overlay) {
        List<PodDisruptionBudget> budgets = overlay.all(PodDisruptionBudget.class);
        assertThat(Pods.services(overlay)).allSatisfy(pod -> assertThat(budgets)
                .filteredOn(budget -> pod.template()
                        .getMetadata()
                        .getLabels()
                        .entrySet()
                        .containsAll(
                                budget.getSpec().getSelector().getMatchLabels().entrySet()))
                .singleElement()
                .satisfies(budget -> {
                    assertThat(budget.getSpec().getMinAvailable()).isNull();
                    assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
                }));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsScaledSaysNoReplicasAndIsScaledByOne(Overlay overlay) {
        assertThat(scaled(overlay)).doesNotHaveDuplicates();
        assertThat(overlay.all(Deployment.class)).allSatisfy(deployment -> {
            boolean isScaled = scaled(overlay).contains(deployment.getMetadata().getName());
            assertThat(deployment.getSpec().getReplicas() == null).isEqualTo(isScaled);
        });
    }

    private static List<String> scaled(Overlay overlay) {
        return Stream.concat(
                        overlay.all(ScaledObject.class).stream()
                                .map(each -> each.spec().scaleTargetRef().name()),
                        overlay.all(HorizontalPodAutoscaler.class).stream()
                                .map(each -> each.getSpec().getScaleTargetRef().getName()))
                .toList();
    }

    @Test
    void inProductionEverythingHasTwoReplicasAndNoneIsIdle() {
        int partitions =
                Arrays.stream(Topic.values()).mapToInt(Topic::partitions).max().orElseThrow();

        assertThat(scaled(Overlay.PRODUCTION)).hasSize(3);
        assertThat(overlayReplicas())
                .allSatisfy(replicas -> assertThat(replicas).isGreaterThanOrEqualTo(2));
        assertThat(Overlay.PRODUCTION.all(ScaledObject.class))
                .allSatisfy(each -> assertThat(each.spec().maxReplicaCount()).isEqualTo(partitions));
    }

    private static Stream<Integer> overlayReplicas() {
        return Stream.of(
                        Overlay.PRODUCTION.all(Deployment.class).stream()
                                .map(each -> each.getSpec().getReplicas())
                                .filter(replicas -> replicas != null),
                        Overlay.PRODUCTION.all(ScaledObject.class).stream()
                                .map(each -> each.spec().minReplicaCount()),
                        Overlay.PRODUCTION.all(HorizontalPodAutoscaler.class).stream()
                                .map(each -> each.getSpec().getMinReplicas()))
                .flatMap(replicas -> replicas);
    }

    @Test
    void inProductionReplicasStandInDifferentZonesAndOnDifferentNodes() {
        assertThat(Pods.services(Overlay.PRODUCTION)).allSatisfy(pod -> assertThat(
                        pod.template().getSpec().getTopologySpreadConstraints())
                .extracting(spread -> spread.getTopologyKey() + " " + spread.getWhenUnsatisfiable())
                .containsExactly("topology.kubernetes.io/zone DoNotSchedule", "kubernetes.io/hostname ScheduleAnyway"));
    }
}
