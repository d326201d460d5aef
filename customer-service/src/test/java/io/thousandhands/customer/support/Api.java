package io.thousandhands.customer.support;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The service under test as one caller sees it. */
public final class Api {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String token;

    public Api(String token) {
        this.token = token;
    }

    public static Tokens tokens() {
        return Backends.get().issuer().tokenFor();
    }

    public static Api admin() {
        return new Api(tokens().admin());
    }

    public static Api system() {
        return new Api(tokens().system("customers:write"));
    }

    /** A word that no other call gets: tests share one database. */
    public static String unique(String word) {
        return word + "-" + NEXT.incrementAndGet();
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response post(String path, Object json) {
        return request().contentType("application/json").body(json).post(path);
    }

    public Response put(String path, Object json) {
        return request().contentType("application/json").body(json).put(path);
    }

    public Response patch(String path, String etag, Object json) {
        return request()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(json)
                .patch(path);
    }

    public Response upload(String lines) {
        return request()
                .contentType("application/x-ndjson")
                .body(lines.getBytes(UTF_8))
                .post("/api/customers");
    }

    /** Adds a customer. @return where they are */
    public String added(Object json) {
        return post("/api/customers", json).then().statusCode(201).extract().header("Location");
    }

    public String etag(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    /** Names of all customers that a search finds. */
    public List<String> found(String query) {
        return get("/api/customers?limit=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name");
    }

    public static UUID idIn(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** The least that makes a customer. */
    public static Map<String, Object> household(String name) {
        return Map.of("name", name, "segment", "residential");
    }
}
