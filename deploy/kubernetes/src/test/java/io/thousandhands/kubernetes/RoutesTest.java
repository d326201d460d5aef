package io.thousandhands.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPPathMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.local.gateway.Routes;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The ways in lead where the local gateway leads, which is what the end-to-end tests go through. */
class RoutesTest {
    static final List<String> PATHS = List.of(
            "/",
            "/index.html",
            "/app/main.js",
            "/login/callback",
            "/api/customers",
            "/api/customers/42",
            "/api/customers/42/adopt",
            "/api/customers/42/touches",
            "/api/customers/42/touches/7",
            "/api/customers/42/touchesandmore",
            "/api/customers/by-external/crm/42",
            "/api/customersandmore",
            "/api/reps/7/depart",
            "/api/touches",
            "/api/touches/by-source/crm-1",
            "/api/unmatched-touches/9/match",
            "/api/adapters/7/deliveries",
            "/api/standings/summary",
            "/api/kinds",
            "/api/policies/residential",
            "/api/nudges",
            "/api/nudges/stream",
            "/api/docs/",
            "/api/docs/customer-service.json",
            "/api/docs/touch-service.json",
            "/api/docs/cadence-service.json",
            "/api/docs/notification-service.json",
            "/api/dead-letters/customer-service",
            "/api/dead-letters/touch-service/7/redrive",
            "/api/dead-letters/cadence-service",
            "/api/dead-letters/notification-service",
            "/api/projections/touch-service/rebuild",
            "/api/projections/cadence-service/rebuild",
            "/api/projections/notification-service/rebuild");

    @ParameterizedTest
    @FieldSource("PATHS")
    void theGatewayLeadsWhereTheLocalOneLeads(String path) {
        assertThat(ruleFor(path).getBackendRefs()).singleElement().satisfies(backend -> {
            assertThat(backend.getName()).isEqualTo(Routes.serviceFor(path).id());
            assertThat(backend.getPort()).isEqualTo(8080);
        });
    }

    @ParameterizedTest
    @FieldSource("PATHS")
    void theIngressLeadsWhereTheLocalGatewayLeads(String path) {
        HTTPIngressPath longest =
                Overlay.TRIAL.all(Ingress.class).get(0).getSpec().getRules().get(0).getHttp().getPaths().stream()
                        .sorted(Comparator.comparing(
                                        (HTTPIngressPath each) -> each.getPath().length())
                                .reversed())
                        .filter(each -> Pattern.compile("^" + each.getPath())
                                .matcher(path)
                                .find())
                        .findFirst()
                        .orElseThrow();

        assertThat(longest.getBackend().getService().getName())
                .isEqualTo(Routes.serviceFor(path).id());
    }

    @Test
    void anEventStreamIsNotCutOff() {
        assertThat(ruleFor("/api/nudges/stream").getTimeouts().getRequest()).isEqualTo("0s");
        assertThat(Overlay.TRIAL.all(Ingress.class).get(0).getMetadata().getAnnotations())
                .containsEntry("nginx.ingress.kubernetes.io/proxy-buffering", "off")
                .containsEntry("nginx.ingress.kubernetes.io/proxy-read-timeout", "3600");
    }

    private record Candidate(HTTPPathMatch path, HTTPRouteRule rule) {
        boolean isRegular() {
            return path.getType().equals("RegularExpression");
        }

        boolean covers(String asked) {
            return isRegular()
                    ? asked.matches(path.getValue())
                    : path.getValue().equals("/")
                            || asked.equals(path.getValue())
                            || asked.startsWith(path.getValue() + "/");
        }
    }

    /**
     * Regular expressions rank before or after prefixes, as a gateway likes; what covers a path must be the same either
     * way. Among themselves the longer one wins.
     */
    private static HTTPRouteRule ruleFor(String path) {
        HTTPRouteRule regularFirst =
                best(path, Comparator.comparing(Candidate::isRegular).reversed());
        HTTPRouteRule prefixFirst = best(
                path,
                Comparator.comparing(
                        each -> each.isRegular() || each.path().getValue().equals("/")));
        assertThat(prefixFirst.getBackendRefs()).isEqualTo(regularFirst.getBackendRefs());
        return regularFirst;
    }

    private static HTTPRouteRule best(String path, Comparator<Candidate> rank) {
        return candidates()
                .filter(each -> each.covers(path))
                .sorted(rank.thenComparing(Comparator.comparing(
                                (Candidate each) -> each.path().getValue().length())
                        .reversed()))
                .findFirst()
                .orElseThrow()
                .rule();
    }

    private static Stream<Candidate> candidates() {
        return Overlay.PRODUCTION.all(HTTPRoute.class).stream()
                .filter(route -> route.getMetadata().getName().equals("thousand-hands"))
                .flatMap(route -> route.getSpec().getRules().stream())
                .flatMap(rule -> rule.getMatches().stream().map(match -> new Candidate(match.getPath(), rule)));
    }
}
