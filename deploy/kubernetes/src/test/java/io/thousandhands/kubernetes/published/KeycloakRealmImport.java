package io.thousandhands.kubernetes.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code k8s.keycloak.org/v2alpha1}, with what is used of Keycloak's RealmRepresentation. */
public record KeycloakRealmImport(
        String apiVersion,
        String kind,
        ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {
    public record Spec(
            @JsonProperty(required = true) String keycloakCRName,
            @Nullable Map<String, Placeholder> placeholders,
            @JsonProperty(required = true) Realm realm) {}

    public record Placeholder(@JsonProperty(required = true) SecretKeySelector secret) {}

    public record Realm(
            @JsonProperty(required = true) String realm,
            @Nullable Boolean enabled,
            @Nullable String sslRequired,
            @Nullable Integer accessTokenLifespan,
            @Nullable Integer ssoSessionIdleTimeout,
            @Nullable Integer ssoSessionMaxLifespan,
            @Nullable Roles roles,
            List<Client> clients,
            List<ScopeMapping> scopeMappings,
            List<User> users) {}

    public record Roles(List<Role> realm) {}

    public record Role(
            @JsonProperty(required = true) String name,
            @Nullable String description) {}

    public record Client(
            @JsonProperty(required = true) String clientId,
            @Nullable String secret,
            boolean publicClient,
            boolean standardFlowEnabled,
            boolean directAccessGrantsEnabled,
            boolean serviceAccountsEnabled,
            boolean fullScopeAllowed,
            @Nullable List<String> redirectUris,
            @Nullable Map<String, String> attributes,
            List<Mapper> protocolMappers) {}

    public record Mapper(String name, String protocol, String protocolMapper, Map<String, String> config) {}

    public record ScopeMapping(String client, List<String> roles) {}

    public record User(
            String username,
            boolean enabled,
            @Nullable String serviceAccountClientId,
            @Nullable List<String> realmRoles) {}
}
