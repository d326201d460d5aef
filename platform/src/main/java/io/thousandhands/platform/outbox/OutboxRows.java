package io.thousandhands.platform.outbox;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.wire.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Events as rows of the outbox, told by this service now. */
@ApplicationScoped
public class OutboxRows {
    private final Clock clock;
    private final String source;

    OutboxRows(Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.clock = clock;
        this.source = "/" + service;
    }

    public OutboxRow of(Topic topic, Event event) {
        return OutboxRow.of(topic, Wire.encode(event, source, clock.instant()));
    }
}
