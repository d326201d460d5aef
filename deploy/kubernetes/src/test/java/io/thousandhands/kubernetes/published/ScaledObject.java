package io.thousandhands.kubernetes.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code keda.sh/v1alpha1}. */
public record ScaledObject(
        String apiVersion,
        String kind,
        ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {
    public record Spec(
            @JsonProperty(required = true) ScaleTarget scaleTargetRef,
            @Nullable Integer minReplicaCount,
            @Nullable Integer maxReplicaCount,
            @Nullable Integer idleReplicaCount,
            @Nullable Integer pollingInterval,
            @Nullable Integer cooldownPeriod,
            @Nullable Fallback fallback,
            @Nullable Advanced advanced,
            @JsonProperty(required = true) List<Trigger> triggers) {}

    /** A Deployment where no kind is said. */
    public record ScaleTarget(
            @Nullable String apiVersion,
            @Nullable String kind,
            @JsonProperty(required = true) String name) {}

    public record Fallback(
            @JsonProperty(required = true) int failureThreshold,
            @JsonProperty(required = true) int replicas,
            @Nullable Behavior behavior) {}

    public enum Behavior {
        @JsonProperty("static")
        STATIC,
        @JsonProperty("currentReplicas")
        CURRENT_REPLICAS,
        @JsonProperty("currentReplicasIfHigher")
        CURRENT_REPLICAS_IF_HIGHER,
        @JsonProperty("currentReplicasIfLower")
        CURRENT_REPLICAS_IF_LOWER
    }

    public record Advanced(
            @Nullable Boolean restoreToOriginalReplicaCount,
            @Nullable AutoscalerConfig horizontalPodAutoscalerConfig) {}

    public record AutoscalerConfig(
            @Nullable String name, @Nullable HorizontalPodAutoscalerBehavior behavior) {}

    /** All metadata is text, numbers too. */
    public record Trigger(
            @JsonProperty(required = true) String type,
            @Nullable String name,
            @JsonProperty(required = true) Map<String, String> metadata,
            @Nullable AuthenticationRef authenticationRef) {}

    public record AuthenticationRef(
            @JsonProperty(required = true) String name,
            @Nullable String kind) {}
}
