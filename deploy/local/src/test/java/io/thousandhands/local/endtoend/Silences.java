package io.thousandhands.local.endtoend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Customers whose deadlines pass one after the other, each touched once their nudge is there; measures both delays. */
final class Silences {
    /** A residential customer deserves four touches a year and fades when 0.8 of the interval has passed. */
    static final Duration FADES_AFTER =
            Duration.ofDays(365).dividedBy(4).multipliedBy(4).dividedBy(5);
    /** {@code -Ddelays=200} for figures worth noting. */
    private static final int HOW_MANY = Integer.getInteger("delays", 10);

    private static final Duration APART = Duration.ofMillis(300);

    private final Company company;
    private final String ownerId;
    private final Delays raised = new Delays("deadline to nudge on the stream");
    private final Delays ended = new Delays("touch to answered nudge on the stream");

    Silences(Company company, String ownerId) {
        this.company = company;
        this.ownerId = ownerId;
    }

    Delays raised() {
        return raised;
    }

    Delays ended() {
        return ended;
    }

    void watch(NudgeStream stream) {
        for (var silence : aboutToFade().entrySet()) {
            raised.add(silence.getValue(), arrival(stream, silence.getKey(), "open"));
            var touched = Instant.now();
            company.call(silence.getKey(), "answer-" + silence.getKey(), touched);
            ended.add(touched, arrival(stream, silence.getKey(), "answered"));
        }
    }

    /** Deadlines by customer, in their order; all are in the future once all customers are there. */
    private Map<String, Instant> aboutToFade() {
        var deadlines = new LinkedHashMap<String, Instant>();
        var deadline = Instant.now()
                .truncatedTo(ChronoUnit.MILLIS)
                .plusSeconds(10)
                .plus(Duration.ofMillis(100).multipliedBy(HOW_MANY));
        for (int number = 0; number < HOW_MANY; number++) {
            var id = company.addCustomer("silent-" + number, deadline.minus(FADES_AFTER), ownerId);
            deadlines.put(id, deadline);
            deadline = deadline.plus(APART);
        }
        return deadlines;
    }

    private static Instant arrival(NudgeStream stream, String customerId, String state) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> stream.first(customerId, state).isPresent());
        return stream.first(customerId, state).orElseThrow().at();
    }
}
