package io.thousandhands.touch.door;

import io.thousandhands.touch.touch.PhoneNumbers;
import io.thousandhands.touch.touch.TouchIdentity;
import io.thousandhands.touch.touch.TouchRules;
import io.thousandhands.touch.touch.TouchRules.Checked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch after a look at each touch by itself: those that may go on, and those that may not. */
record Inspected(List<Candidate> candidates, List<Outcome> rejected) {

    /** @param idempotencyKey for a request with a single touch; null: none */
    static Inspected of(
            List<Posted> batch, String source, @Nullable String idempotencyKey, Instant now, PhoneNumbers phones) {
        Inspected inspected = new Inspected(new ArrayList<>(batch.size()), new ArrayList<>());
        for (Posted posted : batch) {
            if (posted instanceof Posted.Readable readable) {
                inspected.add(readable, source, idempotencyKey, now, phones);
            } else if (posted instanceof Posted.Unreadable unreadable) {
                inspected.rejected.add(new Outcome.Rejected(unreadable.index(), unreadable.problem()));
            }
        }
        return inspected;
    }

    private void add(
            Posted.Readable posted, String source, @Nullable String idempotencyKey, Instant now, PhoneNumbers phones) {
        Checked checked = TouchRules.check(posted.touch(), now, phones);
        if (checked instanceof Checked.Right right) {
            TouchIdentity identity = TouchIdentity.of(right.touch(), source, idempotencyKey);
            candidates.add(new Candidate(posted.index(), right.touch(), identity));
        } else if (checked instanceof Checked.Wrong wrong) {
            rejected.add(new Outcome.Rejected(posted.index(), RefusalProblems.of(wrong.refusal())));
        }
    }
}
