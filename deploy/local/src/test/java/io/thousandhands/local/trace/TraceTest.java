package io.thousandhands.local.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
    @Test
    void aCustomerIsOneSinceTheEarliestRowWhereverItStands() {
        var trace = Trace.of(List.of(
                "customer,occurredAt,kind",
                "a,2026-02-01T00:00:00Z,call",
                "b,2026-03-01T00:00:00Z,email",
                "a,2026-01-01T00:00:00Z,call"));

        assertThat(trace.firstSeen())
                .containsEntry("a", Instant.parse("2026-01-01T00:00:00Z"))
                .containsEntry("b", Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(trace.rows()).extracting(Trace.Row::number).containsExactly(2, 3, 4);
    }

    @Test
    void aBrokenLineIsNamed() {
        assertThatThrownBy(() -> Trace.of(List.of("customer,occurredAt,kind", "a,yesterday,call")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 2");
        assertThatThrownBy(() -> Trace.of(List.of("a,2026-01-01T00:00:00Z,call")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first line");
    }

    @Test
    void optionsMayStandAnywhere() {
        assertThat(Options.of(List.of("--twice", "calls.csv", "--url", "http://localhost:9", "--touches-first")))
                .isEqualTo(new Options(Path.of("calls.csv"), "http://localhost:9", "demo-system", false, true, true));
    }

    @Test
    void whatIsNoOptionGetsTheUsage() {
        assertThatThrownBy(() -> Options.of(List.of("calls.csv", "--fast")))
                .hasMessageContaining("load-trace FILE.csv");
        assertThatThrownBy(() -> Options.of(List.of("--shuffle"))).hasMessageContaining("load-trace FILE.csv");
        assertThatThrownBy(() -> Options.of(List.of("calls.csv", "--url"))).hasMessageContaining("load-trace FILE.csv");
    }
}
