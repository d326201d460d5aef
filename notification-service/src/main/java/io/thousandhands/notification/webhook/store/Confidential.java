package io.thousandhands.notification.webhook.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of a webhook.
 *
 * @param secret null: a chat, whose url is the secret
 * @param formerSecret signs beside the present one until {@code formerUntil}
 */
public record Confidential(
        String url,
        @Nullable String secret,
        @Nullable String formerSecret,
        @Nullable Instant formerUntil) {

    public static Confidential signing(String url, String secret) {
        return new Confidential(url, secret, null, null);
    }

    public static Confidential ofChat(String url) {
        return new Confidential(url, null, null, null);
    }

    public Confidential withUrl(String other) {
        return new Confidential(other, secret, formerSecret, formerUntil);
    }

    public Confidential rotated(String next, Instant formerSignsUntil) {
        return new Confidential(url, next, secret, formerSignsUntil);
    }

    /** Those that sign now, the newest first. */
    public List<String> secretsAt(Instant now) {
        boolean formerHolds = formerUntil != null && now.isBefore(formerUntil);
        return Stream.of(secret, formerHolds ? formerSecret : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** No log may get hold of it. */
    @Override
    public String toString() {
        return "Confidential";
    }
}
