package io.thousandhands.benchmarks.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Report REPORT = new Report(PlanTest.RATES);

    @Test
    void thePageShowsWhatTheCommandsPrint() throws IOException {
        String page = Files.readString(Path.of("../docs/scale.md"));

        assertThat(page)
                .as("PAGE=docs/scale.md make capacity renews it")
                .isEqualTo(new ScalePage(REPORT).renewed(page));
    }

    @Test
    void severalNumbersOfCustomersStandSideBySide() {
        String report = REPORT.of(Map.of("CUSTOMERS", "1000,2000"));

        assertThat(report).containsPattern("customers +1,000 +2,000\n");
    }

    @Test
    void whatGivesWayFirstComesFirst() {
        Demand demand = Demand.of(Map.of());

        List<Ceiling> ceilings = new Ceilings(PlanTest.RATES).inOrder(demand);

        assertThat(ceilings).isSortedAccordingTo(Comparator.comparingDouble(ceiling -> ceiling.customers(demand)));
    }

    @Test
    void aCeilingIsFoundWhereItIsUsedUp() {
        Ceiling ceiling = new Ceiling("seats are taken", "more seats", demand -> demand.customers() / 4_000);

        assertThat(ceiling.customers(Demand.of(Map.of()))).isBetween(3_999.0, 4_001.0);
    }

    @Test
    void whatIsNoNumberIsRefusedByNameAndNotRepeated() {
        assertThatThrownBy(() -> REPORT.of(Map.of("UPLOAD_PEAK", "plenty")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UPLOAD_PEAK")
                .hasMessageNotContaining("plenty");
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertThatThrownBy(() -> REPORT.of(Map.of("CUSTOMERS", "-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CUSTOMERS");
    }

    @Test
    void aRateThatWasNotMeasuredIsNamed() {
        assertThatThrownBy(() -> new Report(new MeasuredRates(Map.of())).of(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Not measured");
    }
}
