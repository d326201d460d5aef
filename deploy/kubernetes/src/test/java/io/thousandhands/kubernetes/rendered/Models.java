package io.thousandhands.kubernetes.rendered;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.thousandhands.kubernetes.published.DatabaseCluster;
import io.thousandhands.kubernetes.published.Keycloak;
import io.thousandhands.kubernetes.published.KeycloakRealmImport;
import io.thousandhands.kubernetes.published.ObjectStore;
import io.thousandhands.kubernetes.published.PodMonitor;
import io.thousandhands.kubernetes.published.Pooler;
import io.thousandhands.kubernetes.published.PrometheusRule;
import io.thousandhands.kubernetes.published.ScaledObject;
import io.thousandhands.kubernetes.published.ScheduledBackup;
import io.thousandhands.kubernetes.published.TriggerAuthentication;
import java.util.Map;

/** Who reads which document. A kind that is not here is an error: nobody would have looked at it. */
public final class Models {
    private static final Map<String, Class<?>> BY_KIND = Map.ofEntries(
            entry("v1 ConfigMap", ConfigMap.class),
            entry("v1 Namespace", Namespace.class),
            entry("v1 Service", Service.class),
            entry("v1 ServiceAccount", ServiceAccount.class),
            entry("apps/v1 Deployment", Deployment.class),
            entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            entry("batch/v1 Job", Job.class),
            entry("gateway.networking.k8s.io/v1 Gateway", Gateway.class),
            entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
            entry("networking.k8s.io/v1 Ingress", Ingress.class),
            entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class),
            entry("postgresql.cnpg.io/v1 Cluster", DatabaseCluster.class),
            entry("postgresql.cnpg.io/v1 Pooler", Pooler.class),
            entry("postgresql.cnpg.io/v1 ScheduledBackup", ScheduledBackup.class),
            entry("barmancloud.cnpg.io/v1 ObjectStore", ObjectStore.class),
            entry("keda.sh/v1alpha1 ScaledObject", ScaledObject.class),
            entry("keda.sh/v1alpha1 TriggerAuthentication", TriggerAuthentication.class),
            entry("k8s.keycloak.org/v2alpha1 Keycloak", Keycloak.class),
            entry("k8s.keycloak.org/v2alpha1 KeycloakRealmImport", KeycloakRealmImport.class),
            entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class),
            entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class));

    private Models() {}

    public static Class<?> of(JsonNode document) {
        String kind = document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
        Class<?> model = BY_KIND.get(kind);
        if (model == null) {
            throw new AssertionError("No model of " + kind + ": " + nameOf(document));
        }
        return model;
    }

    static String nameOf(JsonNode document) {
        return document.path("kind").asText() + " "
                + document.at("/metadata/name").asText();
    }
}
