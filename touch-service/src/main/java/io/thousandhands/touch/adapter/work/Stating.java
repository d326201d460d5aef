package io.thousandhands.touch.adapter.work;

import io.thousandhands.touch.adapter.source.Conclusion;
import io.thousandhands.touch.adapter.source.Members;
import io.thousandhands.touch.adapter.source.Posting;
import io.thousandhands.touch.adapter.store.Adapter;
import io.thousandhands.touch.adapter.store.ItemOutcome;
import io.thousandhands.touch.adapter.store.Items.Concluded;
import io.thousandhands.touch.change.Statement;
import io.thousandhands.touch.change.Statements;
import io.thousandhands.touch.change.Statements.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** States what items are by now. */
@ApplicationScoped
class Stating {
    private static final int BATCH = 500;

    private final Statements statements;

    Stating(Statements statements) {
        this.statements = statements;
    }

    /**
     * Returns when all is on the log.
     *
     * @return what became of each
     * @throws io.thousandhands.platform.problem.ProblemException 503 if the log does not take it now
     */
    List<ItemOutcome> state(Adapter adapter, List<Concluded> concluded) {
        List<ItemOutcome> outcomes = new ArrayList<>();
        List<Concluded> toState = new ArrayList<>();
        for (Concluded one : concluded) {
            if (one.say() instanceof Conclusion.Nothing nothing) {
                outcomes.add(ItemOutcome.noted(one.item(), nothing.because()));
            } else {
                toState.add(one);
            }
        }
        for (int from = 0; from < toState.size(); from += BATCH) {
            outcomes.addAll(stateBatch(adapter, toState.subList(from, Math.min(from + BATCH, toState.size()))));
        }
        return outcomes;
    }

    private List<ItemOutcome> stateBatch(Adapter adapter, List<Concluded> batch) {
        List<Answer> answers = new ArrayList<>(take(adapter, batch, true));
        List<Integer> ofStrangers = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (isForItsRep(answers.get(i))) {
                ofStrangers.add(i);
            }
        }
        List<Answer> again = ofStrangers.isEmpty()
                ? List.of()
                : take(adapter, ofStrangers.stream().map(batch::get).toList(), false);
        for (int i = 0; i < again.size(); i++) {
            answers.set(ofStrangers.get(i), again.get(i));
        }
        List<ItemOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            outcomes.add(outcome(batch.get(i), answers.get(i)));
        }
        return outcomes;
    }

    private List<Answer> take(Adapter adapter, List<Concluded> batch, boolean withRep) {
        return statements
                .take(
                        batch.stream()
                                .map(one -> statement(adapter, one, withRep))
                                .toList(),
                        adapter.voucher())
                .answers();
    }

    /** Whoever the other system names as its user need not be a rep here: it was a touch all the same. */
    private static boolean isForItsRep(Answer answer) {
        return answer instanceof Answer.Refused refused
                && refused.problem().type().endsWith(":unknown-rep");
    }

    private static Statement statement(Adapter adapter, Concluded one, boolean withRep) {
        long version = Optional.ofNullable(one.version()).orElseThrow();
        if (one.say() instanceof Conclusion.Stands stands) {
            Members touch = withRep ? stands.touch() : stands.touch().without("rep");
            return new Statement.Stands(
                    one.item(), version, Posting.of(one.item(), touch, withRep ? adapter.defaultRep() : Members.NONE));
        }
        return new Statement.Retracted(one.item(), version, ((Conclusion.Retracted) one.say()).because());
    }

    private static ItemOutcome outcome(Concluded one, Answer answer) {
        String what = one.say() instanceof Conclusion.Stands ? "touch" : "retraction";
        if (answer instanceof Answer.Taken taken) {
            return ItemOutcome.taken(one.item(), what, taken.touchId(), taken.customerId());
        }
        if (answer instanceof Answer.Waits waits) {
            return ItemOutcome.unmatched(one.item(), what, waits.touchId());
        }
        return ItemOutcome.refused(one.item(), Problems.members(((Answer.Refused) answer).problem()));
    }
}
