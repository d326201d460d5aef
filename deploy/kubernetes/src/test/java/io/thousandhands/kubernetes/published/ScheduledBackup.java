package io.thousandhands.kubernetes.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/** {@code postgresql.cnpg.io/v1}. */
public record ScheduledBackup(
        String apiVersion,
        String kind,
        ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {
    public record Spec(
            @JsonProperty(required = true) Pooler.ClusterRef cluster,
            @JsonProperty(required = true) String schedule,
            @Nullable Boolean immediate,
            @Nullable Boolean suspend,
            @Nullable Method method,
            DatabaseCluster.@Nullable Plugin pluginConfiguration) {}

    public enum Method {
        @JsonProperty("plugin")
        PLUGIN,
        @JsonProperty("volumeSnapshot")
        VOLUME_SNAPSHOT
    }
}
