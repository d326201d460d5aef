package io.thousandhands.kubernetes.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code keda.sh/v1alpha1}. */
public record TriggerAuthentication(
        String apiVersion,
        String kind,
        ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {
    public record Spec(
            @Nullable List<Target> configMapTargetRef,
            @Nullable List<Target> secretTargetRef) {}

    public record Target(
            @JsonProperty(required = true) String parameter,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String key) {}
}
