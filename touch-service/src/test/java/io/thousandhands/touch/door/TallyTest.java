package io.thousandhands.touch.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.touch.door.TakenUpload.RejectedLine;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Problem PROBLEM = Problem.badRequest("invalid-member", "Mend it.");
    private static final UUID ID = new UUID(1, 1);

    @Test
    void outcomes_are_counted_and_rejected_lines_come_in_order() {
        Tally tally = new Tally(2);
        tally.add(List.of(new Outcome.Rejected(7, PROBLEM), new Outcome.Recorded(ID, ID)));
        tally.add(List.of(new Outcome.Unmatched(ID), new Outcome.Duplicate(ID, ID), new Outcome.Rejected(3, PROBLEM)));
        assertThat(tally.answer())
                .isEqualTo(new TakenUpload(
                        1, 1, 1, List.of(new RejectedLine(3, PROBLEM), new RejectedLine(7, PROBLEM)), 0));
    }

    @Test
    void what_is_rejected_beyond_the_limit_is_counted() {
        Tally tally = new Tally(1);
        tally.add(List.of(
                new Outcome.Rejected(0, PROBLEM), new Outcome.Rejected(1, PROBLEM), new Outcome.Rejected(2, PROBLEM)));
        assertThat(tally.answer()).isEqualTo(new TakenUpload(0, 0, 0, List.of(new RejectedLine(0, PROBLEM)), 2));
    }
}
