package io.thousandhands.kubernetes.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code postgresql.cnpg.io/v1}. */
public record Pooler(
        String apiVersion,
        String kind,
        ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {
    public record Spec(
            @JsonProperty(required = true) ClusterRef cluster,
            @Nullable Type type,
            @Nullable Integer instances,
            @JsonProperty(required = true) PgBouncer pgbouncer) {}

    public record ClusterRef(@JsonProperty(required = true) String name) {}

    public enum Type {
        @JsonProperty("rw")
        READ_WRITE,
        @JsonProperty("ro")
        READ_ONLY
    }

    public record PgBouncer(
            @Nullable Mode poolMode, @Nullable Map<String, String> parameters) {}

    public enum Mode {
        @JsonProperty("session")
        SESSION,
        @JsonProperty("transaction")
        TRANSACTION
    }
}
