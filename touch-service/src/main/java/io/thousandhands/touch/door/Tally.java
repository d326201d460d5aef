package io.thousandhands.touch.door;

import io.thousandhands.touch.door.TakenUpload.RejectedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what became of an upload's lines. Rejected ones are told with their problems, as many as an answer bears. */
final class Tally {
    private final int rejectedAtMost;
    private final List<RejectedLine> rejected = new ArrayList<>();
    private long rejectedBeyond;
    private long recorded;
    private long duplicates;
    private long unmatched;

    Tally(int rejectedAtMost) {
        this.rejectedAtMost = rejectedAtMost;
    }

    void add(List<Outcome> outcomes) {
        outcomes.forEach(this::add);
    }

    TakenUpload answer() {
        List<RejectedLine> inOrder = rejected.stream()
                .sorted(Comparator.comparingLong(RejectedLine::index))
                .toList();
        return new TakenUpload(recorded, duplicates, unmatched, inOrder, rejectedBeyond);
    }

    private void add(Outcome outcome) {
        if (outcome instanceof Outcome.Recorded) {
            recorded++;
        } else if (outcome instanceof Outcome.Duplicate) {
            duplicates++;
        } else if (outcome instanceof Outcome.Unmatched) {
            unmatched++;
        } else if (outcome instanceof Outcome.Rejected line) {
            reject(line);
        }
    }

    private void reject(Outcome.Rejected line) {
        if (rejected.size() < rejectedAtMost) {
            rejected.add(new RejectedLine(line.index(), line.problem()));
        } else {
            rejectedBeyond++;
        }
    }
}
