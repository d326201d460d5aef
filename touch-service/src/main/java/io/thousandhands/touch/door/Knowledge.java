package io.thousandhands.touch.door;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.customer.Customers;
import io.thousandhands.touch.kind.Kinds;
import io.thousandhands.touch.rep.Reps;
import io.thousandhands.touch.timeline.FirstRecorded;
import io.thousandhands.touch.touch.CustomerReference;
import io.thousandhands.touch.touch.Facts;
import io.thousandhands.touch.touch.Reference;
import io.thousandhands.touch.unmatched.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Looks up what a batch names: one statement a table, all at once. */
@ApplicationScoped
public class Knowledge {
    private final Customers customers;
    private final Reps reps;
    private final Kinds kinds;
    private final FirstRecorded firstRecorded;
    private final Waiting waiting;

    Knowledge(Customers customers, Reps reps, Kinds kinds, FirstRecorded firstRecorded, Waiting waiting) {
        this.customers = customers;
        this.reps = reps;
        this.kinds = kinds;
        this.firstRecorded = firstRecorded;
        this.waiting = waiting;
    }

    /**
     * Looks again for a while if something is missing that may be on its way. Called on a worker thread.
     *
     * @return what is known of each candidate, in their order
     * @throws ProblemException 503 if no kind at all is known yet
     */
    public List<Facts> of(List<Candidate> batch, Sender sender) {
        Known known = look(batch, sender);
        List<Facts> facts = factsOf(batch, known);
        while (mayBeEarly(facts, sender) && sender.patience().lasts()) {
            known = look(batch, sender);
            facts = factsOf(batch, known);
        }
        if (known.kinds().isEmpty()) {
            throw Problem.unavailable(
                            "The catalogue of kinds is still on its way here. Send the same again in a moment.")
                    .toException();
        }
        return facts;
    }

    private static List<Facts> factsOf(List<Candidate> batch, Known known) {
        return batch.stream().map(known::of).toList();
    }

    private static boolean mayBeEarly(List<Facts> facts, Sender sender) {
        return facts.stream().anyMatch(one -> one.mayBeEarly(sender.voucher()));
    }

    private Known look(List<Candidate> batch, Sender sender) {
        Collection<CustomerReference> customersNamed =
                batch.stream().map(one -> one.touch().customer()).toList();
        Collection<Reference> repsNamed =
                batch.stream().flatMap(one -> one.touch().repsNamed().stream()).toList();
        Collection<UUID> touchIds =
                batch.stream().map(one -> one.identity().id()).toList();
        return Await.result(Uni.combine()
                .all()
                .unis(
                        customers.find(customersNamed, sender.viewer()),
                        reps.find(repsNamed),
                        kinds.names(),
                        firstRecorded.seen(touchIds),
                        waiting.states(touchIds))
                .with(Known::new));
    }
}
