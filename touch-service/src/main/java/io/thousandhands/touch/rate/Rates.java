package io.thousandhands.touch.rate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Whether a client may send now. */
@Startup
@ApplicationScoped
public class Rates {
    private final Allowances allowances;
    private final Clock clock;
    private final Counter limited;

    Rates(RatesConfig config, Clock clock, MeterRegistry metrics) {
        this.allowances = new Allowances(client -> rate(config, client), config.clientsAtMost());
        this.clock = clock;
        this.limited = Counter.builder("thousandhands.rate.limited")
                .baseUnit("requests")
                .description("requests that heard 429")
                .register(metrics);
    }

    /** @throws ProblemException 429 if the client sent too much of late */
    public void admitOne(String client) {
        admit(client, 1);
    }

    /**
     * Lets a stream in whose events are charged as they are read.
     *
     * @throws ProblemException 429 if the client sent too much of late
     */
    public void admitStream(String client) {
        admit(client, 0);
    }

    /** For events of a stream that was let in: never refused, paid for by the requests that come after it. */
    public void charge(String client, int events) {
        allowances.charge(client, events, clock.instant());
    }

    private static Rate rate(RatesConfig config, String client) {
        RatesConfig.Own own = config.of().get(client);
        return own == null
                ? new Rate(config.eventsPerSecond(), config.burst())
                : new Rate(
                        own.eventsPerSecond().orElse(config.eventsPerSecond()),
                        own.burst().orElse(config.burst()));
    }

    private void admit(String client, int events) {
        Duration wait = allowances.admit(client, events, clock.instant());
        if (!wait.isZero()) {
            limited.increment();
            throw Problem.tooManyRequests(
                            "You send more events a second than is allowed. Nothing of this request was taken: send the "
                                    + "same again after the seconds that Retry-After tells.",
                            wait)
                    .toException();
        }
    }
}
