package io.thousandhands.touch.testing;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An adapter that an administrator made, and the other system that delivers to it, signing as it documents. */
public final class AnAdapter {
    private static final String PUBLIC_URL = "http://localhost:8080";
    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final KeyPair KEYS = keys();

    public final String name = "a-" + UUID.randomUUID();
    public final String id;
    public final String secret;
    private final String kind;

    private AnAdapter(String kind, String more) {
        this.kind = kind;
        String given = kind.equals("generic") ? "" : ", \"secret\": \"" + secretOf(kind) + "\"";
        Response made = Senders.as(Senders.tokens().admin())
                .contentType("application/json")
                .body("{\"name\": \"%s\", \"kind\": \"%s\"%s%s}".formatted(name, kind, given, more))
                .post("/api/adapters");
        made.then().statusCode(201);
        this.id = made.path("id");
        this.secret = kind.equals("generic") ? made.path("secret") : secretOf(kind);
    }

    /** @param mapping JSON; empty: none */
    public static AnAdapter of(String kind, String mapping) {
        return new AnAdapter(kind, mapping.isEmpty() ? "" : ", \"mapping\": " + mapping);
    }

    public String path() {
        return "/api/adapters/" + id + "/deliveries";
    }

    /** As the touches that come through it are told. */
    public String source() {
        return "adapter:" + name;
    }

    /** @param body a form if it begins with no bracket */
    public Response deliver(String body) {
        return deliver(body, body);
    }

    /** @param signed what is signed: the same, unless somebody changed it on its way */
    public Response deliver(String body, String signed) {
        boolean isForm = !body.startsWith("{") && !body.startsWith("[");
        return given().config(config().encoderConfig(encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)))
                .contentType(isForm ? "application/x-www-form-urlencoded" : "application/json")
                .headers(headers(signed))
                .body(body.getBytes(UTF_8))
                .post(path());
    }

    private Map<String, String> headers(String body) {
        String now = Long.toString(Instant.now().getEpochSecond());
        return switch (kind) {
            case "twilio" -> Map.of("X-Twilio-Signature", base64(hmac("HmacSHA1", PUBLIC_URL + path() + fields(body))));
            case "sendgrid" ->
                Map.of(
                        "X-Twilio-Email-Event-Webhook-Timestamp",
                        now,
                        "X-Twilio-Email-Event-Webhook-Signature",
                        ecdsa(now + body));
            case "lob" ->
                Map.of(
                        "Lob-Signature-Timestamp",
                        now,
                        "Lob-Signature",
                        HexFormat.of().formatHex(hmac("HmacSHA256", now + "." + body)));
            case "standard-webhooks" ->
                Map.of(
                        "webhook-id",
                        "msg_1",
                        "webhook-timestamp",
                        now,
                        "webhook-signature",
                        "v1,"
                                + base64(hmac(
                                        "HmacSHA256",
                                        Base64.getDecoder().decode(SECRET),
                                        "msg_1." + now + "." + body)));
            case "calendly" ->
                Map.of(
                        "Calendly-Webhook-Signature",
                        "t=" + now + ",v1=" + HexFormat.of().formatHex(hmac("HmacSHA256", now + "." + body)));
            default -> Map.of("X-Token", secret);
        };
    }

    private static String fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> URLDecoder.decode(field, UTF_8))
                .sorted()
                .map(field -> field.replaceFirst("=", ""))
                .collect(Collectors.joining());
    }

    private static String secretOf(String kind) {
        return switch (kind) {
            case "sendgrid" -> base64(KEYS.getPublic().getEncoded());
            case "standard-webhooks" -> "whsec_" + SECRET;
            default -> SECRET;
        };
    }

    private static byte[] hmac(String algorithm, String text) {
        return hmac(algorithm, SECRET.getBytes(UTF_8), text);
    }

    private static byte[] hmac(String algorithm, byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ecdsa(String text) {
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSA");
            ecdsa.initSign(KEYS.getPrivate());
            ecdsa.update(text.getBytes(UTF_8));
            return base64(ecdsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
