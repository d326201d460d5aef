package io.thousandhands.benchmarks.taking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private static final String TWO_RECORDED = "{\"recorded\":2,\"duplicates\":0,\"unmatched\":0,\"rejected\":[]}";
    private static final String ONE_UNMATCHED = "{\"recorded\":1,\"duplicates\":0,\"unmatched\":1,\"rejected\":[]}";

    @Test
    void aBatchOfNewTouchesOfKnownCustomersCounts() {
        assertThatCode(() -> Receipts.mustBeRecorded(List.of(TWO_RECORDED, TWO_RECORDED), 2))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnmatchedTouchSpoilsTheRun() {
        assertThatThrownBy(() -> Receipts.mustBeRecorded(List.of(TWO_RECORDED, ONE_UNMATCHED), 2))
                .hasMessageContaining("unmatched");
    }
}
