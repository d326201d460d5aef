package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.webhook.Reply;
import io.thousandhands.notification.webhook.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a finished attempt.
 *
 * @param state of the delivery from now on
 * @param nextAt null: nothing follows
 */
record Outcome(Finished attempt, String state, @Nullable Instant nextAt, boolean gone) {
    static final String OWED = "owed";
    static final String DELIVERED = "delivered";
    static final String GIVEN_UP = "given_up";
    static final String SKIPPED = "skipped";

    /** @param chance from 0 to 1: spreads retries */
    static Outcome of(Finished attempt, double chance) {
        Reply reply = attempt.reply();
        if (reply == null) {
            return new Outcome(attempt, SKIPPED, null, false);
        }
        Verdict verdict = Verdict.of(reply, attempt.due().failures(), attempt.ended(), chance);
        if (verdict instanceof Verdict.Again again) {
            return new Outcome(attempt, OWED, again.at(), false);
        }
        return verdict instanceof Verdict.Delivered
                ? new Outcome(attempt, DELIVERED, null, false)
                : new Outcome(attempt, GIVEN_UP, null, verdict instanceof Verdict.Gone);
    }

    boolean succeeded() {
        return state.equals(DELIVERED);
    }

    boolean failed() {
        return !succeeded() && !state.equals(SKIPPED);
    }

    boolean gaveUp() {
        return state.equals(GIVEN_UP);
    }

    /** A status, or why there was none; null: nothing was sent. */
    @Nullable
    String said() {
        Reply reply = attempt.reply();
        if (reply instanceof Reply.Answer answer) {
            return Integer.toString(answer.status());
        }
        return reply instanceof Reply.Silence silence ? silence.cause().code() : null;
    }
}
