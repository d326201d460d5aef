package io.thousandhands.touch.testing;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.Tokens;

/** Those who post touches and read them. */
public final class Senders {
    public static final String NDJSON = "application/x-ndjson";

    public static Tokens tokens() {
        return Backends.get().issuer().tokenFor();
    }

    /** The token of a system that may post touches. */
    public static String system() {
        return tokens().system("touches:write");
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static Response post(String token, String touch) {
        return as(token).contentType("application/json").body(touch).post("/api/touches");
    }

    public static Response upload(String token, String lines) {
        return as(token)
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)))
                .contentType(NDJSON)
                .body(lines)
                .post("/api/touches");
    }

    /** A GET that is to show what the answer tells of. */
    public static RequestSpecification after(Response answer, String token) {
        return as(token).header("Read-After", answer.header("Read-After"));
    }

    private Senders() {}
}
