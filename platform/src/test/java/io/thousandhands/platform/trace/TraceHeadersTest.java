package io.thousandhands.platform.trace;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceHeadersTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void what_somebody_samples_is_passed_on_as_it_came() {
        SpanContext trace = TraceHeaders.read(SAMPLED, "vendor=1,other=2");

        assertThat(trace.getTraceId()).isEqualTo(TRACE);
        assertThat(TraceHeaders.of(trace))
                .containsOnly(entry("traceparent", SAMPLED), entry("tracestate", "vendor=1,other=2"));
    }

    @Test
    void what_nobody_samples_is_known_and_not_passed_on() {
        SpanContext trace = TraceHeaders.read(SAMPLED.replace("-01", "-00"), null);

        assertThat(trace.getTraceId()).isEqualTo(TRACE);
        assertThat(TraceHeaders.of(trace)).isEmpty();
    }

    @Test
    void a_state_longer_than_anybody_must_pass_on_is_left_behind() {
        SpanContext trace = TraceHeaders.read(SAMPLED, "vendor=" + "x".repeat(600));

        assertThat(TraceHeaders.of(trace)).containsOnlyKeys("traceparent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E473X-00f067aa0ba902b7-01"
            })
    void what_is_no_context_is_none(String parent) {
        assertThat(TraceHeaders.read(parent, null).isValid()).isFalse();
    }
}
