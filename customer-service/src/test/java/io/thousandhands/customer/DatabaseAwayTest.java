package io.thousandhands.customer;

import static io.thousandhands.customer.support.Api.household;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.thousandhands.customer.support.Api;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.testing.TestStack;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class DatabaseAwayTest {
    private static final String END_WHO_WAITS = """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'
            """;

    private final Api admin = Api.admin();

    @TestHTTPResource(value = "/health/ready", management = true)
    @Nullable
    URL ready;

    @Inject
    Pool pool;

    @Inject
    Transactions transactions;

    @Test
    void aRequestThatLosesItsConnectionIsA503AndMayBeSentAgain() {
        String location = admin.added(household("Lovelace"));

        Response lost = transactions.run(connection -> {
            UUID id = Api.idIn(location);
            Await.result(connection
                    .preparedQuery("SELECT FROM customer WHERE id = $1 FOR UPDATE")
                    .execute(Tuple.of(id)));
            CompletableFuture<Response> waiting =
                    CompletableFuture.supplyAsync(() -> admin.patch(location, "\"1\"", household("Byron")));
            Awaitility.await()
                    .until(() ->
                            Await.result(pool.query(END_WHO_WAITS).execute()).rowCount() > 0);
            return waiting.join();
        });

        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(lost.contentType()).isEqualTo("application/problem+json");
        assertThat(lost.header("Retry-After")).isNotNull();
        admin.patch(location, "\"1\"", household("Byron"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Byron"));
    }

    @Test
    void theServiceIsReadyAsItsManagementPortSays() {
        RestAssured.get(ready).then().statusCode(200).body("status", equalTo("UP"));
        admin.get("/q/health/ready").then().statusCode(404);
    }
}
