package io.thousandhands.local.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.local.RunningStack;
import io.thousandhands.local.client.FrontDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Three things that go wrong at once: a record nobody can read, a receiver that refuses, a service that hangs. */
final class Trouble implements AutoCloseable {
    private static final String HANGS = "customer-service";

    private final RunningStack stack;
    private final FrontDoor system;
    private final String webhook;

    Trouble(RunningStack stack, String refusingUrl) {
        this.stack = stack;
        this.system = stack.as("demo-system");
        var wanted = Map.of("url", refusingUrl, "eventTypes", List.of("customer.long-gone"));
        webhook = "/api/webhooks/"
                + system.post("/api/webhooks", wanted).orFail().path("id").asText();
        putGarbageOnTheLog();
        signal("STOP");
    }

    /** Receivers go on refusing only what they are sent. */
    void goesOn() {
        system.post(webhook + "/ping", Map.of()).orFail();
    }

    /** On a topic that no other test of this stack reads record by record. */
    private void putGarbageOnTheLog() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.description().path("kafka").asText());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("kinds", "garbage".getBytes(UTF_8), "no event".getBytes(UTF_8)));
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "" + stack.pid(HANGS))
                    .start()
                    .waitFor();
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        signal("CONT");
        system.delete(webhook).orFail();
    }
}
