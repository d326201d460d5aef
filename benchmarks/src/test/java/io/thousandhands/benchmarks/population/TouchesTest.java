package io.thousandhands.benchmarks.population;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.TouchEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private final Customers customers = new Customers(50, NOW);
    private final Touches touches = new Touches(customers);

    @Test
    void theSameNumberGivesTheSameTouch() {
        assertThat(touches.first(300))
                .containsExactlyElementsOf(touches.first(300).toList());
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(touches.first(300).map(TouchEvent::touchId).distinct()).hasSize(300);
    }

    @Test
    void theyReachAllCustomersAndNobodyElse() {
        assertThat(touches.first(1_000).map(TouchEvent::customerId).collect(toSet()))
                .isEqualTo(customers.all().map(CustomerEvent::customerId).collect(toSet()));
    }

    @Test
    void theyAreOfAllKindsAndLieInThePast() {
        List<TouchEvent.Recorded> recorded =
                touches.first(300).map(TouchEvent.Recorded.class::cast).toList();

        assertThat(recorded.stream().map(each -> each.touch().kind()).distinct())
                .hasSize(Kinds.all().size());
        assertThat(recorded).noneMatch(each -> each.touch().occurredAt().isAfter(NOW));
    }

    @Test
    void aLineNamesTheTouchOfTheSameNumberUnderAnIdOfItsRun() throws IOException {
        JsonNode line = new ObjectMapper().readTree(touches.line(3, 17));

        assertThat(line.path("sourceId").asText()).isEqualTo("R-3-17");
        assertThat(line.path("customer").path("externalId").path("id").asText()).startsWith("C-");
        assertThat(Instant.parse(line.path("occurredAt").asText())).isBefore(NOW);
        assertThat(touches.line(3, 17)).endsWith("}\n").isNotEqualTo(touches.line(4, 17));
    }
}
