package io.thousandhands.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void showsBothContendersTheRatioAndWhereItShouldStand() {
        Duel duel = new Duel(
                "taking touches",
                new Recorded("touch-service", List.of(), List.of()),
                new Recorded("KafkaProducer alone", List.of(), List.of()),
                0.6);
        Outcome outcome = new Outcome(
                duel, List.of(new Pair(60_000, 200_000), new Pair(50_000, 200_000), new Pair(70_000.4, 100_000)));

        String table = Table.of(List.of(outcome));

        assertThat(table.lines())
                .containsExactly(
                        "taking touches, touches/s                  min       median          max",
                        "  touch-service                         50,000       60,000       70,000",
                        "  KafkaProducer alone                  100,000      200,000      200,000",
                        "  ratio, pair by pair                     0.25         0.30         0.70   aim 0.6");
    }
}
