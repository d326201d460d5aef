package io.thousandhands.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every type has a golden file, so forgetting one fails here. */
class GoldenFilesTest {
    @ParameterizedTest
    @EnumSource
    void yesterday_s_event_still_reads(EventType type) throws UnreadableEventException {
        Event read = Golden.of(type).read();

        // Byte arrays are compared by content.
        assertThat(read).usingRecursiveComparison().isEqualTo(Samples.of(type));
        assertThat(read).hasSameClassAs(Samples.of(type));
    }

    @ParameterizedTest
    @CsvSource({
        "TOUCH_RECORDED, 2",
        "TOUCH_CORRECTED, 2",
        "TOUCH_RETRACTED, 2",
        "CUSTOMER_CHANGED, 2",
        "CUSTOMER_CHANGED, 3",
        "REP_CHANGED, 2",
        "NUDGE_CHANGED, 2"
    })
    void an_event_that_grew_has_a_golden_file_with_what_was_added(EventType type, int edition)
            throws UnreadableEventException {
        Golden golden = Golden.grown(type, edition);

        EncodedEvent written = Wire.encode(Samples.grown(type, edition), golden.header("ce_source"), Samples.TOLD_AT);

        assertThat(golden.read()).isEqualTo(Samples.grown(type, edition));
        assertThat(written.headers()).containsExactlyEntriesOf(golden.headers());
        assertThat(written.value()).isEqualTo(golden.value());
    }

    @ParameterizedTest
    @EnumSource
    void today_s_event_is_written_byte_for_byte_as_before(EventType type) {
        Golden golden = Golden.of(type);

        EncodedEvent written = Wire.encode(Samples.of(type), golden.header("ce_source"), Samples.TOLD_AT);

        assertThat(written.key()).isEqualTo(golden.key());
        assertThat(written.headers()).containsExactlyEntriesOf(golden.headers());
        assertThat(written.value()).isEqualTo(golden.value());
    }
}
