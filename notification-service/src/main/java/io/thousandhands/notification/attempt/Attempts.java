package io.thousandhands.notification.attempt;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** All attempts of this replica. */
@Startup
@ApplicationScoped
public class Attempts {
    private final MeterRegistry metrics;

    Attempts(MeterRegistry metrics) {
        this.metrics = metrics;
        for (Channel channel : Channel.values()) {
            for (Result result : Result.values()) {
                // There before the first, or nobody could see that it is one more.
                count(channel, result);
            }
        }
    }

    public void add(Channel channel, Result result) {
        count(channel, result).increment();
    }

    private Counter count(Channel channel, Result result) {
        return metrics.counter("thousandhands.delivery.attempts", "channel", channel.code(), "result", result.code());
    }
}
