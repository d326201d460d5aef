package io.thousandhands.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HarnessTest {
    private final List<String> calls = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Outcome outcome;

    @BeforeEach
    void twoPairsAreRun() throws InterruptedException {
        Contender ours = new Recorded("A", calls, List.of(1.0, 50.0, 60.0));
        Contender peer = new Recorded("B", calls, List.of(900.0, 100.0, 200.0));

        outcome = new Harness(2, lines::add).run(new Duel("work", ours, peer, 0.5));
    }

    @Test
    void contendersTakeTurnsAfterAPairToWarmUp() {
        assertThat(calls).containsExactly("A0", "B0", "A1", "B1", "A2", "B2");
    }

    @Test
    void thePairToWarmUpDoesNotCount() {
        assertThat(outcome.pairs()).containsExactly(new Pair(50, 100), new Pair(60, 200));
    }

    @Test
    void theRatioIsTakenPairByPair() {
        assertThat(outcome.ratio()).isEqualTo(new Spread(0.3, 0.4, 0.5));
    }

    @Test
    void eachRunIsTold() {
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).isEqualTo("work, warm-up: A 1/s");
        assertThat(lines.get(5)).isEqualTo("work, pair 2 of 2: B 200/s");
    }
}
