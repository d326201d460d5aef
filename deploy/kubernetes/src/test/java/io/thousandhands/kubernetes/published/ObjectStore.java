package io.thousandhands.kubernetes.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/** {@code barmancloud.cnpg.io/v1}. */
public record ObjectStore(
        String apiVersion,
        String kind,
        ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {
    public record Spec(
            @Nullable String retentionPolicy,
            @JsonProperty(required = true) Configuration configuration) {}

    public record Configuration(
            @JsonProperty(required = true) String destinationPath,
            @Nullable String endpointURL,
            @JsonProperty(required = true) Credentials s3Credentials,
            @Nullable Wal wal) {}

    public record Credentials(SecretKeySelector accessKeyId, SecretKeySelector secretAccessKey) {}

    public record Wal(@Nullable String compression) {}
}
