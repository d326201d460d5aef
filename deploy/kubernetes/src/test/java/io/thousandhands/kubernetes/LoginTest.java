package io.thousandhands.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPBackendRef;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.thousandhands.kubernetes.published.Keycloak;
import io.thousandhands.kubernetes.published.KeycloakRealmImport;
import io.thousandhands.kubernetes.published.KeycloakRealmImport.Client;
import io.thousandhands.kubernetes.published.KeycloakRealmImport.Realm;
import io.thousandhands.kubernetes.rendered.Environment;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.kubernetes.rendered.Pods;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three places say where people log in and where they come back to. */
class LoginTest {
    @ParameterizedTest
    @EnumSource
    void theIssuerIsTheOneThatServicesAreToldOf(Overlay overlay) {
        Keycloak keycloak = overlay.all(Keycloak.class).get(0);
        String host = Objects.requireNonNull(keycloak.spec().hostname()).hostname();

        assertThat(Pods.services(overlay))
                .allSatisfy(pod -> assertThat(Environment.of(overlay, pod).values())
                        .containsEntry(
                                "QUARKUS_OIDC_AUTH_SERVER_URL",
                                host + "/realms/" + realm(overlay).realm()));
    }

    @ParameterizedTest
    @EnumSource
    void peopleComeBackFromTheIssuerToThePublicUrl(Overlay overlay) {
        Environment told = Environment.of(overlay, notification(overlay));
        Client inbox = client(overlay, told.value("THOUSANDHANDS_LOGIN_CLIENT_ID"));
        String publicUrl = told.value("THOUSANDHANDS_PUBLIC_URL");

        assertThat(inbox.redirectUris()).containsExactly(publicUrl + "/login/callback");
        assertThat(inbox.attributes())
                .containsEntry("post.logout.redirect.uris", publicUrl + "/logged-out")
                .containsEntry("pkce.code.challenge.method", "S256");
    }

    @ParameterizedTest
    @EnumSource
    void everyClientGetsTheAudienceAndTheRolesThatServicesAskFor(Overlay overlay) {
        assertThat(realm(overlay).clients()).isNotEmpty().allSatisfy(client -> {
            assertThat(client.secret()).matches("\\$\\{[A-Z_]+}");
            assertThat(client.publicClient() || client.fullScopeAllowed() || client.directAccessGrantsEnabled())
                    .isFalse();
            assertThat(client.protocolMappers())
                    .extracting(KeycloakRealmImport.Mapper::config)
                    .anySatisfy(
                            config -> assertThat(config).containsEntry("included.custom.audience", "thousand-hands"))
                    .anySatisfy(config -> assertThat(config).containsEntry("claim.name", "roles"));
        });
    }

    @Test
    void inProductionTheGatewayAnswersForTheServicesAndForTheIssuer() {
        Map<String, String> told = Environment.of(Overlay.PRODUCTION, notification(Overlay.PRODUCTION))
                .values();

        assertThat(backendsOf(told.get("THOUSANDHANDS_PUBLIC_URL"))).contains("notification-service");
        assertThat(backendsOf(told.get("QUARKUS_OIDC_AUTH_SERVER_URL"))).containsExactly("keycloak-service");
    }

    private static Set<String> backendsOf(@Nullable String url) {
        String host = URI.create(Objects.requireNonNull(url)).getHost();
        return Overlay.PRODUCTION.all(HTTPRoute.class).stream()
                .filter(route -> route.getSpec().getHostnames().contains(host))
                .flatMap(route -> route.getSpec().getRules().stream())
                .flatMap(rule -> rule.getBackendRefs().stream())
                .map(HTTPBackendRef::getName)
                .collect(Collectors.toSet());
    }

    private static Pods.Pod notification(Overlay overlay) {
        return Pods.services(overlay).stream()
                .filter(pod -> pod.service().equals("notification-service"))
                .findFirst()
                .orElseThrow();
    }

    private static Realm realm(Overlay overlay) {
        return overlay.all(KeycloakRealmImport.class).get(0).spec().realm();
    }

    private static Client client(Overlay overlay, String id) {
        return realm(overlay).clients().stream()
                .filter(each -> each.clientId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
