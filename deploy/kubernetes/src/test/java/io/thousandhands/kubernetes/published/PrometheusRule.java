package io.thousandhands.kubernetes.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code monitoring.coreos.com/v1}. */
public record PrometheusRule(
        String apiVersion,
        String kind,
        ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {
    public record Spec(@JsonProperty(required = true) List<Group> groups) {}

    public record Group(
            @JsonProperty(required = true) String name,
            @Nullable String interval,
            @JsonProperty(required = true) List<Rule> rules) {}

    public record Rule(
            @Nullable String record,
            @Nullable String alert,
            @JsonProperty(required = true) String expr,
            @JsonProperty("for") @Nullable String holds,
            @JsonProperty("keep_firing_for") @Nullable String keepFiringFor,
            @Nullable Map<String, String> labels,
            @Nullable Map<String, String> annotations) {}
}
