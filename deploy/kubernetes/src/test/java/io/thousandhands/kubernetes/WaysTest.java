package io.thousandhands.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.kubernetes.rendered.Pods;
import io.thousandhands.kubernetes.rendered.Pods.Pod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways are written as {@code whom ports}. */
class WaysTest {
    private static final String DNS = "namespace metadata.name=kube-system, 169.254.20.10/32 53 53";
    private static final String WORLD = "0.0.0.0/0 443";

    @ParameterizedTest
    @EnumSource
    void nothingIsAllowedToPodsThatNobodyNamed(Overlay overlay) {
        assertThat(overlay.all(NetworkPolicy.class))
                .filteredOn(policy -> policy.getMetadata().getName().equals("nothing-else"))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(selects(policy.getSpec().getPodSelector(), Map.of()))
                            .isTrue();
                    assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
                    assertThat(policy.getSpec().getIngress()).isEmpty();
                    assertThat(policy.getSpec().getEgress()).isEmpty();
                });
    }

    @Test
    void inToAServiceLeadTheGatewayAndPrometheus() {
        assertThat(Pods.services(Overlay.PRODUCTION)).allSatisfy(pod -> assertThat(in(pod))
                .containsExactlyInAnyOrder("namespace role=gateway 8080", "namespace role=monitoring 9000"));
        assertThat(Pods.migrations(Overlay.PRODUCTION))
                .allSatisfy(pod -> assertThat(in(pod)).isEmpty());
    }

    @Test
    void outOfAServiceLeadItsDatabaseTheBrokerAndTheIssuer() {
        assertThat(Pods.services(Overlay.PRODUCTION)).allSatisfy(pod -> {
            Set<String> expected = new TreeSet<>(Set.of(
                    DNS,
                    WORLD,
                    "namespace role=gateway",
                    "broker-role=true cluster=hands 9093",
                    "managed-by=keycloak-operator 8080",
                    databaseOf(pod)));
            if (pod.service().equals("notification-service")) {
                expected.add("anybody 587");
            }
            assertThat(out(pod)).isEqualTo(expected);
        });
    }

    @Test
    void whatMigratesReachesItsDatabaseOnly() {
        assertThat(Pods.migrations(Overlay.PRODUCTION))
                .allSatisfy(pod -> assertThat(out(pod)).containsExactlyInAnyOrder(DNS, databaseOf(pod)));
    }

    private static String databaseOf(Pod pod) {
        return "cluster=" + pod.service().replace("-service", "-db") + " 5432";
    }

    private static Set<String> in(Pod pod) {
        return policiesOf(pod)
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .map(rule -> way(rule.getFrom(), rule.getPorts()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> out(Pod pod) {
        return policiesOf(pod)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .map(rule -> way(rule.getTo(), rule.getPorts()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<NetworkPolicy> policiesOf(Pod pod) {
        return Overlay.PRODUCTION.all(NetworkPolicy.class).stream()
                .filter(policy -> selects(
                        policy.getSpec().getPodSelector(),
                        pod.template().getMetadata().getLabels()));
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        Map<String, String> wanted = selector.getMatchLabels() == null ? Map.of() : selector.getMatchLabels();
        return labels.entrySet().containsAll(wanted.entrySet())
                && selector.getMatchExpressions().stream()
                        .map(LabelSelectorRequirement::getKey)
                        .allMatch(labels::containsKey);
    }

    private static String way(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
        String whom =
                peers.isEmpty() ? "anybody" : peers.stream().map(WaysTest::who).collect(Collectors.joining(", "));
        return (whom + " "
                        + ports.stream()
                                .map(port -> port.getPort().getIntVal().toString())
                                .collect(Collectors.joining(" ")))
                .strip();
    }

    private static String who(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            return peer.getIpBlock().getCidr();
        }
        return peer.getNamespaceSelector() == null
                ? labels(peer.getPodSelector())
                : "namespace " + labels(peer.getNamespaceSelector());
    }

    /** The ends of the names, such as {@code cluster=hands}. */
    private static String labels(LabelSelector selector) {
        return new TreeMap<>(selector.getMatchLabels())
                .entrySet().stream()
                        .map(each -> each.getKey().replaceFirst(".*/", "") + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
    }
}
