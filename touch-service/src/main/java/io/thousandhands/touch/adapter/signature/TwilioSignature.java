package io.thousandhands.touch.adapter.signature;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * {@code X-Twilio-Signature}: base64 of HMAC-SHA1, by the account's auth token, over the address and the form's fields in
 * the order of their names (Twilio, "Validating requests"). It carries no time, so nothing tells a repeat; a repeat changes
 * nothing here.
 */
final class TwilioSignature implements Signature {
    private static final String HEADER = "X-Twilio-Signature";

    @Override
    public Optional<String> refusal(Incoming delivery, String secret, Instant now) {
        String header = delivery.header(HEADER);
        if (header == null) {
            return Optional.of("Send " + HEADER + ": only deliveries that Twilio signed are taken.");
        }
        boolean signed = spellings(delivery.url()).anyMatch(url -> Bytes.same(header, of(url, delivery, secret)));
        return signed
                ? Optional.empty()
                : Optional.of(
                        HEADER + " does not fit: check that the secret is the auth token of the account that calls, "
                                + "and that Twilio calls exactly the adapter's url.");
    }

    private static String of(String url, Incoming delivery, String secret) {
        StringBuilder signed = new StringBuilder(url);
        TreeMap<String, SortedSet<String>> fields = new TreeMap<>();
        for (Map.Entry<String, String> field : delivery.form()) {
            fields.computeIfAbsent(field.getKey(), name -> new TreeSet<>()).add(field.getValue());
        }
        fields.forEach(
                (name, values) -> values.forEach(value -> signed.append(name).append(value)));
        return Bytes.base64(Bytes.hmac("HmacSHA1", Bytes.utf8(secret), Bytes.utf8(signed.toString())));
    }

    /** Some of Twilio's products sign the address with its port, others without. */
    private static Stream<String> spellings(String url) {
        URI uri = URI.create(url);
        String scheme = uri.getScheme() + "://";
        String host = scheme + uri.getHost();
        String rest = url.substring(scheme.length() + uri.getRawAuthority().length());
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        return Stream.of(url, host + rest, host + ":" + port + rest);
    }

    @Override
    public Optional<String> flaw(String secret) {
        return secret.isBlank() ? Optional.of("Give the auth token of your Twilio account.") : Optional.empty();
    }
}
