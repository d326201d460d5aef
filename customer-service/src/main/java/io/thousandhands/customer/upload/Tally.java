package io.thousandhands.customer.upload;

import io.thousandhands.customer.customer.Outcome;
import io.thousandhands.customer.rest.Refusals;
import io.thousandhands.platform.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what became of the lines of one upload. Confined to the thread that reads it. */
final class Tally {
    private final int rejectedAtMost;
    private final Map<Outcome.Kind, Long> granted = new EnumMap<>(Outcome.Kind.class);
    private final List<UploadAnswer.Rejected> rejected = new ArrayList<>();
    private long rejectedBeyond;

    Tally(int rejectedAtMost) {
        this.rejectedAtMost = rejectedAtMost;
    }

    void add(long index, Outcome outcome) {
        if (outcome instanceof Outcome.Granted taken) {
            granted.merge(taken.kind(), 1L, Long::sum);
        } else if (outcome instanceof Outcome.Refused refused) {
            reject(index, Refusals.problem(refused.refusal()));
        }
    }

    void reject(long index, Problem problem) {
        if (rejected.size() < rejectedAtMost) {
            rejected.add(new UploadAnswer.Rejected(index, problem));
        } else {
            rejectedBeyond++;
        }
    }

    UploadAnswer answer() {
        return new UploadAnswer(
                count(Outcome.Kind.CREATED),
                count(Outcome.Kind.UPDATED),
                count(Outcome.Kind.UNCHANGED),
                rejected.stream()
                        .sorted(Comparator.comparingLong(UploadAnswer.Rejected::index))
                        .toList(),
                rejectedBeyond);
    }

    private long count(Outcome.Kind kind) {
        return granted.getOrDefault(kind, 0L);
    }
}
