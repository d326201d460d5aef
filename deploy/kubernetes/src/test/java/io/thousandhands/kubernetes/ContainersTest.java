package io.thousandhands.kubernetes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.thousandhands.kubernetes.rendered.Environment;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.kubernetes.rendered.Pods;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContainersTest {
    @ParameterizedTest
    @EnumSource
    void nobodyIsRootWritesTheImageOrSpeaksToTheCluster(Overlay overlay) {
        assertThat(Pods.of(overlay)).isNotEmpty().allSatisfy(pod -> {
            PodSpec spec = pod.template().getSpec();
            assertThat(spec.getAutomountServiceAccountToken()).isFalse();
            assertThat(spec.getEnableServiceLinks()).isFalse();
            assertThat(spec.getServiceAccountName()).isEqualTo(pod.service());
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(spec.getSecurityContext().getRunAsUser()).isEqualTo(10001);
            assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(spec.getContainers()).hasSize(1);
            SecurityContext container = pod.container().getSecurityContext();
            assertThat(container.getReadOnlyRootFilesystem()).isTrue();
            assertThat(container.getAllowPrivilegeEscalation()).isFalse();
            assertThat(container.getPrivileged()).isFalse();
            assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyContainerSaysWhatItNeedsAndGetsNoMoreMemory(Overlay overlay) {
        assertThat(Pods.of(overlay)).allSatisfy(pod -> {
            Map<String, Quantity> requests = pod.container().getResources().getRequests();
            Map<String, Quantity> limits = pod.container().getResources().getLimits();
            assertThat(requests).containsOnlyKeys("cpu", "memory");
            assertThat(limits).containsOnlyKeys("cpu", "memory").containsEntry("memory", requests.get("memory"));
            assertThat(cpu(limits)).isGreaterThanOrEqualTo(cpu(requests));
        });
    }

    private static BigDecimal cpu(Map<String, Quantity> resources) {
        return requireNonNull(resources.get("cpu")).getNumericalAmount();
    }

    @ParameterizedTest
    @EnumSource
    void eachProbeAsksItsOwnQuestionAtTheManagementPort(Overlay overlay) {
        assertThat(Pods.services(overlay)).allSatisfy(pod -> {
            assertThat(asked(pod.container().getStartupProbe())).isEqualTo("/q/health/started");
            assertThat(asked(pod.container().getReadinessProbe())).isEqualTo("/q/health/ready");
            assertThat(asked(pod.container().getLivenessProbe())).isEqualTo("/q/health/live");
            assertThat(pod.container().getPorts())
                    .extracting(port -> port.getName() + " " + port.getContainerPort())
                    .containsExactlyInAnyOrder("http 8080", "management 9000");
        });
    }

    private static String asked(Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
        return probe.getHttpGet().getPath();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsStoppedHasTimeToFinish(Overlay overlay) {
        assertThat(Pods.services(overlay)).allSatisfy(pod -> {
            Duration finishing =
                    Duration.parse("PT" + Environment.of(overlay, pod).value("QUARKUS_SHUTDOWN_TIMEOUT"));
            long heardByTheGateway =
                    pod.container().getLifecycle().getPreStop().getSleep().getSeconds();
            assertThat(pod.template().getSpec().getTerminationGracePeriodSeconds())
                    .isGreaterThan(finishing.toSeconds() + heardByTheGateway);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aServiceAndWhatMigratesItAreOneImageOfOneVersion(Overlay overlay) {
        assertThat(Pods.of(overlay))
                .allSatisfy(pod -> assertThat(pod.container().getImage())
                        .startsWith("thousand-hands/" + pod.service() + ":")
                        .doesNotEndWith(":latest")
                        .isEqualTo(Pods.services(overlay).stream()
                                .filter(each -> each.service().equals(pod.service()))
                                .findFirst()
                                .orElseThrow()
                                .container()
                                .getImage()));
    }

    @Test
    void theTrialTakesTheImagesThatAreBuiltHere() {
        assertThat(Pods.services(Overlay.TRIAL))
                .allSatisfy(pod -> assertThat(pod.container().getImage())
                        .isEqualTo("thousand-hands/" + pod.service() + ":" + System.getProperty("version.built")));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMountedIsThereAndOnlyTemporaryFilesCanBeWritten(Overlay overlay) {
        assertThat(Pods.of(overlay)).allSatisfy(pod -> {
            assertThat(pod.container().getVolumeMounts())
                    .extracting(VolumeMount::getName)
                    .containsExactlyInAnyOrderElementsOf(pod.template().getSpec().getVolumes().stream()
                            .map(Volume::getName)
                            .toList());
            assertThat(pod.container().getVolumeMounts())
                    .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                    .extracting(VolumeMount::getMountPath)
                    .containsExactly("/tmp");
        });
    }
}
