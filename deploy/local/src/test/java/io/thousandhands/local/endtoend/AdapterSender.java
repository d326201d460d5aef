package io.thousandhands.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.local.client.FrontDoor;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An adapter that an administrator made, and the other system that delivers to it, signing as it documents. */
final class AdapterSender {
    private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final KeyPair keys;
    private final String kind;
    private final boolean isForm;
    private final String url;
    private final String secret;

    AdapterSender(FrontDoor admin, AdapterStory story) throws GeneralSecurityException, JsonProcessingException {
        keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        kind = story.kind();
        isForm = story.isForm();
        var adapter = new HashMap<String, Object>();
        adapter.put("name", "ordered-" + kind);
        adapter.put("kind", kind);
        adapter.put("mapping", new ObjectMapper().readTree(story.mapping()));
        if (!kind.equals("generic")) {
            adapter.put("secret", given());
        }
        var made = admin.post("/api/adapters", adapter).orFail();
        url = made.path("url").asText();
        secret = made.path("secret").asText();
    }

    private String given() {
        return switch (kind) {
            case "sendgrid" -> base64(keys.getPublic().getEncoded());
            case "standard-webhooks" -> "whsec_" + KEY;
            default -> KEY;
        };
    }

    /** @return the answer's status */
    int deliver(String body) throws IOException, InterruptedException, GeneralSecurityException {
        var request = HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(body));
        request.header("Content-Type", isForm ? "application/x-www-form-urlencoded" : "application/json");
        signatures(body, "" + Instant.now().getEpochSecond()).forEach(request::header);
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private Map<String, String> signatures(String body, String now) throws GeneralSecurityException {
        return switch (kind) {
            case "twilio" ->
                Map.of("X-Twilio-Signature", base64(hmac("HmacSHA1", KEY.getBytes(UTF_8), url + fields(body))));
            case "sendgrid" ->
                Map.of(
                        "X-Twilio-Email-Event-Webhook-Timestamp",
                        now,
                        "X-Twilio-Email-Event-Webhook-Signature",
                        ecdsa(now + body));
            case "lob" -> Map.of("Lob-Signature-Timestamp", now, "Lob-Signature", hex(now + "." + body));
            case "calendly" -> Map.of("Calendly-Webhook-Signature", "t=" + now + ",v1=" + hex(now + "." + body));
            case "standard-webhooks" ->
                Map.of(
                        "webhook-id",
                        "msg",
                        "webhook-timestamp",
                        now,
                        "webhook-signature",
                        standard("msg." + now + "." + body));
            default -> Map.of("X-Token", secret);
        };
    }

    /** As Twilio signs them: decoded, in the order of their names, without anything between. */
    private static String fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> URLDecoder.decode(field, UTF_8).replaceFirst("=", ""))
                .sorted()
                .collect(joining());
    }

    private static String standard(String text) throws GeneralSecurityException {
        return "v1," + base64(hmac("HmacSHA256", Base64.getDecoder().decode(KEY), text));
    }

    private static String hex(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(hmac("HmacSHA256", KEY.getBytes(UTF_8), text));
    }

    private static byte[] hmac(String algorithm, byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key, algorithm));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    private String ecdsa(String text) throws GeneralSecurityException {
        var ecdsa = Signature.getInstance("SHA256withECDSA");
        ecdsa.initSign(keys.getPrivate());
        ecdsa.update(text.getBytes(UTF_8));
        return base64(ecdsa.sign());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
