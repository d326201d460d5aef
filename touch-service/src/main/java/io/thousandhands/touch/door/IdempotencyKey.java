package io.thousandhands.touch.door;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Idempotency-Key} (IETF draft-ietf-httpapi-idempotency-key-header): a string in quotes. Many senders
 * leave the quotes out; the same key is meant.
 */
final class IdempotencyKey {
    static final String NAME = "Idempotency-Key";

    private static final Pattern SYNTAX =
            Pattern.compile("\"([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200})\"|([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200})");

    /**
     * @return null if there is none
     * @throws ProblemException 400 if it is no such key
     */
    static @Nullable String of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var key = SYNTAX.matcher(header.strip());
        if (!key.matches()) {
            throw Problem.badRequest(
                            "bad-idempotency-key",
                            "Send Idempotency-Key as 1 to 200 visible ASCII characters in quotes, without spaces, "
                                    + "quotes and backslashes inside.")
                    .toException();
        }
        return key.group(1) == null ? key.group(2) : key.group(1);
    }

    /** @throws ProblemException 400 if there is one where many touches are sent at once */
    static void requireNone(@Nullable String header) {
        if (header != null) {
            throw Problem.badRequest(
                            "bad-idempotency-key",
                            "Leave Idempotency-Key out: it is for single touches. Give each of many an id of its own.")
                    .toException();
        }
    }

    private IdempotencyKey() {}
}
