package io.thousandhands.touch.door;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.door.TakenUpload.RejectedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what became of an upload's lines. */
final class Tally {
    private static final int EXAMPLES = 10;

    private final int maxRejected;
    private final List<RejectedLine> rejected = new ArrayList<>();
    private long recorded;
    private long duplicates;
    private long unmatched;

    Tally(int maxRejected) {
        this.maxRejected = maxRejected;
    }

    /** @throws ProblemException 400 if too many lines were rejected to tell each */
    void add(List<Outcome> outcomes) {
        outcomes.forEach(this::add);
        if (rejected.size() > maxRejected) {
            throw tooMany().toException();
        }
    }

    TakenUpload answer() {
        return new TakenUpload(recorded, duplicates, unmatched, inOrder());
    }

    private void add(Outcome outcome) {
        if (outcome instanceof Outcome.Recorded) {
            recorded++;
        } else if (outcome instanceof Outcome.Duplicate) {
            duplicates++;
        } else if (outcome instanceof Outcome.Unmatched) {
            unmatched++;
        } else if (outcome instanceof Outcome.Rejected line) {
            rejected.add(new RejectedLine(line.index(), line.problem()));
        }
    }

    private List<RejectedLine> inOrder() {
        return rejected.stream()
                .sorted(Comparator.comparingLong(RejectedLine::index))
                .toList();
    }

    private Problem tooMany() {
        return Problem.badRequest(
                        "too-many-rejected",
                        "More than " + maxRejected + " lines were rejected; the first stand in \"rejected\". "
                                + "Mend the upload and send it all again: what was taken is not taken twice.")
                .with("rejected", inOrder().subList(0, Math.min(EXAMPLES, rejected.size())));
    }
}
