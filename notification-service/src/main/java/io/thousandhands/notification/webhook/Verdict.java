package io.thousandhands.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What follows from a reply. A redirect is a failure: where it leads, nobody checked. */
public sealed interface Verdict {

    record Delivered() implements Verdict {}

    record Again(Instant at) implements Verdict {}

    /** The last retry failed. */
    record GivenUp() implements Verdict {}

    /** The receiver wants nothing any more. */
    record Gone() implements Verdict {}

    /**
     * @param failuresBefore attempts that failed before this one
     * @param chance from 0 to 1: spreads retries
     */
    static Verdict of(Reply reply, int failuresBefore, Instant now, double chance) {
        if (!(reply instanceof Reply.Answer answer)) {
            return again(null, failuresBefore, now, chance);
        }
        if (answer.status() >= 200 && answer.status() < 300) {
            return new Delivered();
        }
        return answer.status() == 410 ? new Gone() : again(answer.retryAfter(), failuresBefore, now, chance);
    }

    private static Verdict again(@Nullable Duration asked, int failuresBefore, Instant now, double chance) {
        return Retries.pauseAfter(failuresBefore + 1, chance)
                .map(pause -> asked == null || asked.compareTo(pause) < 0 ? pause : Retries.noLonger(asked))
                .<Verdict>map(pause -> new Again(now.plus(pause)))
                .orElseGet(GivenUp::new);
    }
}
