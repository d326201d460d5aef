package io.thousandhands.kubernetes.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/** {@code k8s.keycloak.org/v2alpha1}. */
public record Keycloak(
        String apiVersion,
        String kind,
        ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {
    public record Spec(
            @Nullable Integer instances,
            @Nullable Hostname hostname,
            @Nullable Http http,
            @Nullable Proxy proxy,
            @Nullable Ingress ingress,
            @Nullable Database db,
            @Nullable ResourceRequirements resources) {}

    public record Hostname(
            @Nullable String hostname,
            @Nullable String admin,
            @Nullable Boolean strict,
            @Nullable Boolean backchannelDynamic) {}

    public record Http(
            @Nullable Boolean httpEnabled,
            @Nullable Integer httpPort,
            @Nullable Integer httpsPort,
            @Nullable String tlsSecret) {}

    public record Proxy(@Nullable Headers headers) {}

    public enum Headers {
        @JsonProperty("forwarded")
        FORWARDED,
        @JsonProperty("xforwarded")
        XFORWARDED
    }

    public record Ingress(
            @Nullable Boolean enabled, @Nullable String className) {}

    public record Database(
            @Nullable String vendor,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String database,
            @Nullable String schema,
            @Nullable SecretKeySelector usernameSecret,
            @Nullable SecretKeySelector passwordSecret) {}
}
