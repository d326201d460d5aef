package io.thousandhands.notification.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The service under test as its callers see it. */
public final class Service {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;

    public Service(int port) {
        this.port = port;
    }

    public static Tokens tokens() {
        return Backends.get().issuer().tokenFor();
    }

    /** The token of a rep, by the login of {@link News#subjectOf}. */
    public static String tokenOf(UUID repId) {
        return tokens().rep(News.subjectOf(repId));
    }

    public Stream stream(String token) {
        return Stream.open(port, token);
    }

    public Response get(String token, String path) {
        return given().port(port).auth().oauth2(token).get(path);
    }

    public Response post(String token, String path, Object body) {
        return given().port(port)
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    /** What the caller sees of a nudge. */
    public Response nudge(String token, UUID id) {
        return get(token, "/api/nudges/" + id);
    }

    /** Ids of the caller's nudges in a state, the first page. */
    public List<UUID> list(String token, String state) {
        return get(token, "/api/nudges?state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("items.id")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Waits until the caller's login is known. */
    public void awaitLogin(String token) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get(token, "/api/nudges").statusCode() == 200);
    }

    /** Waits until the caller sees the nudge in this state. */
    public Map<String, Object> awaitState(String token, UUID id, String state) {
        return await(token, id, Map.of("state", state));
    }

    /** Waits until the caller sees the nudge with these members. */
    public Map<String, Object> await(String token, UUID id, Map<String, Object> members) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(
                        membersOf(nudge(token, id)))
                .containsAllEntriesOf(members));
        return nudge(token, id).jsonPath().getMap("");
    }

    private static Map<String, Object> membersOf(Response response) {
        return response.jsonPath().getMap("");
    }
}
