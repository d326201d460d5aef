package io.thousandhands.touch.adapter.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.thousandhands.touch.adapter.source.Kind;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each signature as its sender documents it, made without the code under test; and what a single byte does. */
class SignaturesTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_258_000);
    private static final String BODY = "{\"type\": \"order.delivered\", \"data\": {\"id\": \"1\"}}";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String WHSEC = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Signatures signatures = new Signatures(Duration.ofMinutes(5));

    /** A delivery that is right, with what it is signed by. */
    record Signed(Kind kind, String secret, Map<String, String> headers, String body) {
        Incoming incoming() {
            return with(headers, body);
        }

        Incoming with(Map<String, String> otherHeaders, String otherBody) {
            Map<String, String> lower = new HashMap<>();
            otherHeaders.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
            return new Incoming("https://example.com/hook", null, lower, otherBody.getBytes(UTF_8), form(otherBody));
        }

        private List<Map.Entry<String, String>> form(String text) {
            return kind == Kind.TWILIO
                    ? Stream.of(text.split("&"))
                            .map(field -> Map.entry(field.split("=")[0], field.split("=")[1]))
                            .toList()
                    : List.of();
        }

        @Override
        public String toString() {
            return kind.text();
        }
    }

    static Stream<Signed> signed() throws GeneralSecurityException, WebhookSigningException {
        return Stream.of(token(), twilio(), sendGrid(NOW), lob(NOW), standardWebhooks(NOW), calendly(NOW));
    }

    @ParameterizedTest
    @MethodSource("signed")
    void what_is_signed_is_let_in(Signed signed) {
        assertThat(refusal(signed, signed.incoming())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("signed")
    void one_byte_changed_in_the_body_is_not(Signed signed) {
        if (signed.kind() == Kind.GENERIC) {
            return;
        }
        IntStream.range(0, signed.body().length())
                .filter(at -> Character.isLetterOrDigit(signed.body().charAt(at)))
                .forEach(at -> assertThat(refusal(signed, signed.with(signed.headers(), changed(signed.body(), at))))
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("signed")
    void one_character_changed_in_any_header_is_not(Signed signed) {
        signed.headers()
                .forEach((name, value) -> IntStream.range(0, value.length()).forEach(at -> assertThat(refusal(
                                signed, signed.with(put(signed.headers(), name, changed(value, at)), signed.body())))
                        .isPresent()));
    }

    @ParameterizedTest
    @MethodSource("signed")
    void without_its_headers_it_is_not_and_hears_what_to_send(Signed signed) {
        assertThat(refusal(signed, signed.with(Map.of(), signed.body())))
                .hasValueSatisfying(why -> assertThat(why).doesNotContain(signed.secret()));
    }

    @Test
    void what_was_signed_long_ago_or_is_from_the_future_is_not_let_in() throws Exception {
        Instant[] far = {NOW.minusSeconds(301), NOW.plusSeconds(301)};
        for (Instant at : far) {
            for (Signed signed : List.of(sendGrid(at), lob(at), standardWebhooks(at), calendly(at))) {
                assertThat(refusal(signed, signed.incoming()))
                        .as(signed.toString())
                        .hasValueSatisfying(why -> assertThat(why).contains("clock"));
            }
        }
    }

    @Test
    void the_example_that_twilio_documents_is_let_in() {
        List<Map.Entry<String, String>> form = List.of(
                Map.entry("CallSid", "CA1234567890ABCDE"),
                Map.entry("Caller", "+14158675309"),
                Map.entry("Digits", "1234"),
                Map.entry("From", "+14158675309"),
                Map.entry("To", "+18005551212"));
        Incoming documented = new Incoming(
                "https://mycompany.com/myapp.php?foo=1&bar=2",
                null,
                Map.of("x-twilio-signature", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
                new byte[0],
                form);
        assertThat(signatures.of(Kind.TWILIO).refusal(documented, "12345", NOW)).isEmpty();
    }

    @Test
    void of_several_signatures_one_that_fits_is_enough() throws Exception {
        Signed signed = standardWebhooks(NOW);
        String signature = signed.headers().get("webhook-signature");
        Map<String, String> headers = put(signed.headers(), "webhook-signature", "v1,bm9uZQ== v1a,other " + signature);
        assertThat(refusal(signed, signed.with(headers, BODY))).isEmpty();
    }

    @Test
    void svix_may_name_the_headers_its_own_way() throws Exception {
        Signed signed = standardWebhooks(NOW);
        Map<String, String> headers = new HashMap<>();
        signed.headers().forEach((name, value) -> headers.put(name.replace("webhook-", "svix-"), value));
        assertThat(refusal(signed, signed.with(headers, BODY))).isEmpty();
    }

    @Test
    void a_token_may_stand_in_the_address_or_in_a_header_of_its_own() {
        assertThat(signatures.of(Kind.GENERIC).refusal(tokenIn(SECRET, Map.of()), SECRET, NOW))
                .isEmpty();
        assertThat(signatures.of(Kind.GENERIC).refusal(tokenIn("another", Map.of()), SECRET, NOW))
                .isPresent();
        assertThat(signatures.of(Kind.GENERIC).refusal(tokenIn(null, Map.of("x-token", SECRET)), SECRET, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("signed")
    void a_secret_that_cannot_be_one_is_told_apart(Signed signed) {
        assertThat(signatures.of(signed.kind()).flaw(signed.secret())).isEmpty();
        assertThat(signatures.of(signed.kind()).flaw(" ")).isPresent();
    }

    private Optional<String> refusal(Signed signed, Incoming incoming) {
        return signatures.of(signed.kind()).refusal(incoming, signed.secret(), NOW);
    }

    private static Incoming tokenIn(@Nullable String query, Map<String, String> headers) {
        return new Incoming("https://example.com/hook", query, headers, new byte[0], List.of());
    }

    private static Map<String, String> put(Map<String, String> headers, String name, String value) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private static String changed(String text, int at) {
        char other = text.charAt(at) == '1' ? '2' : '1';
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static Signed token() {
        return new Signed(Kind.GENERIC, SECRET, Map.of("Authorization", "Bearer " + SECRET), BODY);
    }

    private static Signed twilio() throws GeneralSecurityException {
        String signed = "https://example.com/hook" + "CallSidCA1" + "CallStatuscompleted";
        return new Signed(
                Kind.TWILIO,
                SECRET,
                Map.of("X-Twilio-Signature", Base64.getEncoder().encodeToString(hmac("HmacSHA1", signed))),
                "CallStatus=completed&CallSid=CA1");
    }

    private static Signed sendGrid(Instant at) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        java.security.Signature ecdsa = java.security.Signature.getInstance("SHA256withECDSA");
        ecdsa.initSign(keys.getPrivate());
        ecdsa.update((at.getEpochSecond() + BODY).getBytes(UTF_8));
        Map<String, String> headers = Map.of(
                "X-Twilio-Email-Event-Webhook-Signature", Base64.getEncoder().encodeToString(ecdsa.sign()),
                "X-Twilio-Email-Event-Webhook-Timestamp", Long.toString(at.getEpochSecond()));
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        return new Signed(Kind.SENDGRID, key, headers, BODY);
    }

    private static Signed lob(Instant at) throws GeneralSecurityException {
        String timestamp = Long.toString(at.toEpochMilli());
        String signature = HexFormat.of().formatHex(hmac("HmacSHA256", timestamp + "." + BODY));
        return new Signed(
                Kind.LOB, SECRET, Map.of("Lob-Signature", signature, "Lob-Signature-Timestamp", timestamp), BODY);
    }

    private static Signed standardWebhooks(Instant at) throws WebhookSigningException {
        Map<String, String> headers = Map.of(
                "webhook-id", "msg_1",
                "webhook-timestamp", Long.toString(at.getEpochSecond()),
                "webhook-signature", new Webhook(WHSEC).sign("msg_1", at.getEpochSecond(), BODY));
        return new Signed(Kind.STANDARD_WEBHOOKS, WHSEC, headers, BODY);
    }

    private static Signed calendly(Instant at) throws GeneralSecurityException {
        String signature = HexFormat.of().formatHex(hmac("HmacSHA256", at.getEpochSecond() + "." + BODY));
        return new Signed(
                Kind.CALENDLY,
                SECRET,
                Map.of("Calendly-Webhook-Signature", "t=" + at.getEpochSecond() + ",v1=" + signature),
                BODY);
    }

    private static byte[] hmac(String algorithm, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), algorithm));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
