package io.thousandhands.touch.change;

import io.thousandhands.platform.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a touch is retracted: a word, as it is on the log for ever and must hold nothing personal. */
final class Reason {
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    /** @throws io.thousandhands.platform.problem.ProblemException 400 if it is no such word */
    static @Nullable String of(@Nullable String posted) {
        if (posted != null && !WORD.matcher(posted).matches()) {
            throw Problem.badRequest(
                            "invalid-parameter",
                            "Give reason as one word of a to z, 0 to 9, - and _, such as wrong-customer.")
                    .with("parameter", "reason")
                    .toException();
        }
        return posted;
    }

    private Reason() {}
}
