package io.thousandhands.kubernetes.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code postgresql.cnpg.io/v1 Cluster}. */
public record DatabaseCluster(
        String apiVersion,
        String kind,
        ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {
    public record Spec(
            @JsonProperty(required = true) int instances,
            @Nullable String imageName,
            @Nullable Bootstrap bootstrap,
            @Nullable Postgresql postgresql,
            @Nullable List<Plugin> plugins,
            @Nullable Affinity affinity,
            @JsonProperty(required = true) Storage storage,
            @Nullable Storage walStorage,
            @Nullable ResourceRequirements resources) {}

    public record Bootstrap(@JsonProperty(required = true) InitDb initdb) {}

    public record InitDb(
            @JsonProperty(required = true) String database,
            @JsonProperty(required = true) String owner) {}

    /** All parameters are text, numbers too. */
    public record Postgresql(
            @Nullable Synchronous synchronous, @Nullable Map<String, String> parameters) {}

    public record Synchronous(
            @JsonProperty(required = true) Method method,
            @JsonProperty(required = true) int number,
            @Nullable Durability dataDurability) {}

    /** Also of a ScheduledBackup. */
    public record Plugin(
            @JsonProperty(required = true) String name,
            @Nullable Boolean isWALArchiver,
            @Nullable Map<String, String> parameters) {}

    public enum Method {
        @JsonProperty("any")
        ANY,
        @JsonProperty("first")
        FIRST
    }

    public enum Durability {
        @JsonProperty("required")
        REQUIRED,
        @JsonProperty("preferred")
        PREFERRED
    }

    public record Affinity(
            @Nullable String topologyKey, @Nullable String podAntiAffinityType) {}

    public record Storage(
            @JsonProperty(required = true) String size,
            @Nullable String storageClass) {}
}
