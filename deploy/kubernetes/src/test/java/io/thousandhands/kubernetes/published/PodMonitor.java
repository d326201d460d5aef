package io.thousandhands.kubernetes.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code monitoring.coreos.com/v1}. */
public record PodMonitor(
        String apiVersion,
        String kind,
        ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {
    public record Spec(
            @JsonProperty(required = true) LabelSelector selector,
            @Nullable String jobLabel,
            @Nullable List<String> podTargetLabels,
            @Nullable NamespaceSelector namespaceSelector,
            @JsonProperty(required = true) List<Endpoint> podMetricsEndpoints) {}

    public record NamespaceSelector(
            @Nullable Boolean any, @Nullable List<String> matchNames) {}

    public record Endpoint(
            @Nullable String port,
            @Nullable String path,
            @Nullable String interval,
            @Nullable String scrapeTimeout,
            @Nullable Boolean honorLabels,
            @Nullable List<Relabeling> relabelings,
            @Nullable List<Relabeling> metricRelabelings) {}

    public record Relabeling(
            @Nullable List<String> sourceLabels,
            @Nullable String separator,
            @Nullable String targetLabel,
            @Nullable String regex,
            @Nullable String replacement,
            @Nullable String action) {}
}
