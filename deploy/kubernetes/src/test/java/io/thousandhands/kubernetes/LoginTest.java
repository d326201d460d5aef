package io.thousandhands.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.thousandhands.kubernetes.published.Keycloak;
import io.thousandhands.kubernetes.published.KeycloakRealmImport;
import io.thousandhands.kubernetes.published.KeycloakRealmImport.Client;
import io.thousandhands.kubernetes.published.KeycloakRealmImport.Realm;
import io.thousandhands.kubernetes.rendered.Environment;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.kubernetes.rendered.Pods;
import java.net.URI;
import java.util.Objects;
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
    void inProductionTheGatewayAnswersAtThePublicUrl() {
        String publicUrl = Environment.of(Overlay.PRODUCTION, notification(Overlay.PRODUCTION))
                .value("THOUSANDHANDS_PUBLIC_URL");

        assertThat(Overlay.PRODUCTION.all(HTTPRoute.class))
                .allSatisfy(route -> assertThat(route.getSpec().getHostnames())
                        .containsExactly(URI.create(publicUrl).getHost()));
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
