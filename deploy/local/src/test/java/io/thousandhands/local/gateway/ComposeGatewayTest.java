package io.thousandhands.local.gateway;

import static java.nio.file.Files.readString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway of deploy/compose is another program with the same table. */
class ComposeGatewayTest {
    private static final Path TABLE = Path.of("../compose/gateway.conf");
    private static final Pattern ROUTE = Pattern.compile("(?m)^ +~(\\S+) +(\\S+):8080;$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customers",
                "/api/customers/7/touches",
                "/api/customers/7/touchesque",
                "/api/customers/7/touches/8",
                "/api/reps/7/depart",
                "/api/touches",
                "/api/unmatched-touches/7/match",
                "/api/adapters",
                "/api/kinds",
                "/api/policies/7",
                "/api/standings",
                "/api/nudges/stream",
                "/api/docs/",
                "/api/docs/cadence-service.json",
                "/today"
            })
    void itLeadsWhereTheLocalOneDoes(String path) throws IOException {
        assertThat(ownerOf(path)).isEqualTo(Routes.serviceFor(path).id());
    }

    private static String ownerOf(String path) throws IOException {
        return ROUTE.matcher(readString(TABLE))
                .results()
                .flatMap(route ->
                        Pattern.compile(route.group(1)).matcher(path).results().map(match -> target(route, match)))
                .findFirst()
                .orElse("notification-service");
    }

    /** A target may name what stands in the path. */
    private static String target(MatchResult route, MatchResult match) {
        var target = route.group(2);
        return target.startsWith("$") ? match.group(1) + target.replaceFirst("\\$[a-z]+", "") : target;
    }
}
