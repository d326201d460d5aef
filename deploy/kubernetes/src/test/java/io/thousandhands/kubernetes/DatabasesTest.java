package io.thousandhands.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.thousandhands.kubernetes.published.DatabaseCluster;
import io.thousandhands.kubernetes.published.Pooler;
import io.thousandhands.kubernetes.published.ScaledObject;
import io.thousandhands.kubernetes.published.ScheduledBackup;
import io.thousandhands.kubernetes.rendered.Environment;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.kubernetes.rendered.Pods;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabasesTest {
    /** {@code quarkus.datasource.reactive.max-size}, by default. */
    private static final int CONNECTIONS_OF_A_REPLICA = 20;
    /** Migrations, the operator, replication, people. */
    private static final int OTHER_CONNECTIONS = 20;

    @ParameterizedTest
    @EnumSource
    void eachServiceIsLedToADatabaseOfItsOwn(Overlay overlay) {
        assertThat(Pods.of(overlay)).allSatisfy(pod -> {
            String own = pod.service().replace("-service", "");
            Environment told = Environment.of(overlay, pod);
            assertThat(overlay.all(DatabaseCluster.class))
                    .filteredOn(each -> each.metadata().getName().equals(own + "-db"))
                    .singleElement()
                    .satisfies(each -> assertThat(
                                    Objects.requireNonNull(each.spec().bootstrap())
                                            .initdb())
                            .isEqualTo(new DatabaseCluster.InitDb(own, own)));
            assertThat(told.value("QUARKUS_DATASOURCE_JDBC_URL"))
                    .startsWith("jdbc:postgresql://" + own + "-db-rw:5432/" + own + "?sslmode=verify-full");
            assertThat(told.value("QUARKUS_DATASOURCE_REACTIVE_URL"))
                    .isIn("postgresql://" + own + "-db-rw:5432/" + own, "postgresql://" + own + "-pooler:5432/" + own);
            assertThat(told.secrets().get("QUARKUS_DATASOURCE_PASSWORD"))
                    .isEqualTo(new SecretKeySelector("password", own + "-db-app", null));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPoolerKeepsSessionsForListenAndLocks(Overlay overlay) {
        assertThat(overlay.all(Pooler.class)).allSatisfy(pooler -> {
            assertThat(pooler.spec().pgbouncer().poolMode()).isEqualTo(Pooler.Mode.SESSION);
            assertThat(pooler.spec().type()).isEqualTo(Pooler.Type.READ_WRITE);
            assertThat(overlay.all(DatabaseCluster.class))
                    .extracting(each -> each.metadata().getName())
                    .contains(pooler.spec().cluster().name());
        });
    }

    @Test
    void whereBackupsAreMadeEveryDatabaseArchivesAndHasABaseTaken() {
        List<DatabaseCluster> databases = Overlay.VARIANT.all(DatabaseCluster.class);

        assertThat(databases).allSatisfy(each -> assertThat(each.spec().plugins())
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.isWALArchiver()).isTrue()));
        assertThat(Overlay.VARIANT.all(ScheduledBackup.class))
                .extracting(backup -> backup.spec().cluster().name())
                .containsExactlyInAnyOrderElementsOf(databases.stream()
                        .map(each -> each.metadata().getName())
                        .filter(name -> !name.equals("keycloak-db"))
                        .toList());
    }

    @Test
    void inProductionADatabaseHasConnectionsForAllReplicasThatMayBe() {
        assertThat(Pods.services(Overlay.PRODUCTION)).allSatisfy(pod -> {
            int replicas = mostReplicasOf(pod.service()) + 1;
            assertThat(maxConnections(pod.service().replace("-service", "-db")))
                    .isGreaterThanOrEqualTo(replicas * CONNECTIONS_OF_A_REPLICA + OTHER_CONNECTIONS);
        });
    }

    private static int mostReplicasOf(String service) {
        return Stream.of(
                        Overlay.PRODUCTION.all(ScaledObject.class).stream()
                                .filter(each ->
                                        each.spec().scaleTargetRef().name().equals(service))
                                .map(each -> each.spec().maxReplicaCount()),
                        Overlay.PRODUCTION.all(HorizontalPodAutoscaler.class).stream()
                                .filter(each -> each.getSpec()
                                        .getScaleTargetRef()
                                        .getName()
                                        .equals(service))
                                .map(each -> each.getSpec().getMaxReplicas()),
                        Overlay.PRODUCTION.all(Deployment.class).stream()
                                .filter(each -> each.getMetadata().getName().equals(service))
                                .map(each -> each.getSpec().getReplicas()))
                .flatMap(replicas -> replicas)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static int maxConnections(String cluster) {
        List<DatabaseCluster> named = Overlay.PRODUCTION.all(DatabaseCluster.class).stream()
                .filter(each -> each.metadata().getName().equals(cluster))
                .toList();
        var parameters = Objects.requireNonNull(
                Objects.requireNonNull(named.get(0).spec().postgresql()).parameters());
        return Integer.parseInt(parameters.get("max_connections"));
    }
}
