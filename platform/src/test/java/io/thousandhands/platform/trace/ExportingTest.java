package io.thousandhands.platform.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a collector that keeps what it is sent; names stand as they are in OTLP's binary form. */
class ExportingTest {
    private static final SpanContext SENDER =
            TraceHeaders.read("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", null);

    private final List<String> exported = new CopyOnWriteArrayList<>();
    private HttpServer collector;

    @BeforeEach
    void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            exported.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void what_the_sender_samples_is_exported_and_what_begins_here_by_the_ratio() throws IOException {
        Traces traces = new Traces(
                to(Optional.of("http://localhost:" + collector.getAddress().getPort())), "sample");

        traces.begin("asked for", SpanKind.SERVER, SENDER).end();
        SpanContext own = traces.told("cadence", SpanContext.getInvalid());
        traces.close();

        assertThat(String.join("", exported)).contains("asked for", "sample").doesNotContain("tell cadence");
        assertThat(own.isValid()).isTrue();
        assertThat(TraceHeaders.of(own)).isEmpty();
    }

    @Test
    void without_a_collector_nothing_is_made_up_and_what_came_is_passed_on() {
        Traces traces = new Traces(to(Optional.empty()), "sample");

        Span span = traces.begin("asked for", SpanKind.SERVER, SENDER);

        assertThat(span.getSpanContext()).isEqualTo(SENDER);
        assertThat(traces.told("cadence", SpanContext.getInvalid()).isValid()).isFalse();
    }

    private static TracesConfig to(Optional<String> collector) {
        return new TracesConfig() {
            @Override
            public Optional<String> endpoint() {
                return collector;
            }

            @Override
            public double ratio() {
                return 0;
            }
        };
    }
}
