package io.thousandhands.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Event;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.header.internals.RecordHeaders;

class RoundTripTest {
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_told_is_read_again_the_same(@ForAll("events") Event told) throws UnreadableEventException {
        EncodedEvent record = Wire.encode(told, "/some-service", Instant.EPOCH);

        Event read = Wire.decode(record.key(), new RecordHeaders(record.kafkaHeaders()), record.value());

        assertThat(read).usingRecursiveComparison().isEqualTo(told);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_same_content_has_the_same_bytes_whenever_it_is_told(@ForAll("events") Event event) {
        EncodedEvent early = Wire.encode(event, "/some-service", Instant.EPOCH);
        EncodedEvent late = Wire.encode(event, "/some-service", Instant.EPOCH.plusMillis(1));

        assertThat(late.value()).isEqualTo(early.value());
        assertThat(late.headers().get("ce_id")).isEqualTo(early.headers().get("ce_id"));
    }

    @Provide
    Arbitrary<Event> events() {
        return Arbitraries.of(EventType.values())
                .flatMap(type -> AnyRecord.of(type.eventClass()).map(Event.class::cast));
    }
}
