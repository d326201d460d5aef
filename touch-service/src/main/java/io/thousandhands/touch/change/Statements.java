package io.thousandhands.touch.change;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.touch.Voucher;
import java.util.List;
import java.util.UUID;

/** Takes what sources say of their touches, in any order and as often as they like to say it. */
public interface Statements {
    /** What became of a statement. */
    sealed interface Answer {
        /** It is on the log, now or since before. */
        record Taken(UUID touchId, UUID customerId) implements Answer {}

        /** It waits, durably, for its customer or, if it is a retraction, for its touch. */
        record Waits(UUID touchId) implements Answer {}

        /** It is not taken, and would not be if it were said again. */
        record Refused(Problem problem) implements Answer {}
    }

    /**
     * @param answers to each statement, in their order
     * @param acknowledged where on the log they are
     */
    record Told(List<Answer> answers, Acknowledged acknowledged) {}

    /**
     * Called on a worker thread; returns when all that is taken is on the log.
     *
     * @throws io.thousandhands.platform.problem.ProblemException 503 if the log does not take all of them; safe to repeat
     */
    Told take(List<Statement> statements, Voucher voucher);
}
