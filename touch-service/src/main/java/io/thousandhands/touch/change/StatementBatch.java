package io.thousandhands.touch.change;

import io.thousandhands.touch.door.Candidate;
import io.thousandhands.touch.touch.CheckedTouch;
import io.thousandhands.touch.touch.Decider;
import io.thousandhands.touch.touch.Decision;
import io.thousandhands.touch.touch.Facts;
import io.thousandhands.touch.touch.PhoneNumbers;
import io.thousandhands.touch.touch.Refusal;
import io.thousandhands.touch.touch.Seen;
import io.thousandhands.touch.touch.TouchIdentity;
import io.thousandhands.touch.touch.TouchRules;
import io.thousandhands.touch.touch.TouchRules.Checked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one request that say how touches stand, on their way from checking to a decision: what the door
 * decides on posted touches, less its question whether they were posted before.
 */
final class StatementBatch {
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Integer, Refusal> refused = new HashMap<>();
    private final Map<Integer, Decision> decided = new HashMap<>();

    /** @param source whose statements they are */
    static StatementBatch checked(List<Statement> statements, String source, Instant now, PhoneNumbers phones) {
        StatementBatch batch = new StatementBatch();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i) instanceof Statement.Stands stands) {
                batch.check(i, stands, source, now, phones);
            }
        }
        return batch;
    }

    private void check(int index, Statement.Stands stands, String source, Instant now, PhoneNumbers phones) {
        Checked checked = TouchRules.check(stands.touch().withSourceId(stands.sourceId()), now, phones);
        if (checked instanceof Checked.Right right) {
            CheckedTouch touch = right.touch();
            candidates.add(new Candidate(index, touch, TouchIdentity.of(touch, source, null)));
        } else if (checked instanceof Checked.Wrong wrong) {
            refused.put(index, wrong.refusal());
        }
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /**
     * @param facts of the candidates, in their order
     * @param asking what of them is asked for
     */
    void decide(Decider decider, List<Facts> facts, UnaryOperator<Facts> asking) {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Facts found = asking.apply(facts.get(i));
            Facts unseen = new Facts(found.customer(), found.rep(), found.kindKnown(), Seen.NEVER, found.side());
            decided.put((int) candidate.index(), decider.decide(candidate.touch(), candidate.identity(), unseen));
        }
    }

    /** Null: not refused for itself. */
    @Nullable
    Refusal refusal(int index) {
        return refused.get(index);
    }

    /** Of a statement that was not refused for itself. */
    Decision decision(int index) {
        Decision decision = decided.get(index);
        if (decision == null) {
            throw new IllegalArgumentException("No such statement was decided on");
        }
        return decision;
    }
}
