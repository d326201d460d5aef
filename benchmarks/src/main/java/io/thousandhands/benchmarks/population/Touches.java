package io.thousandhands.benchmarks.population;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Touches of the last two years, of all customers and kinds alike.
 *
 * @param of whom they touch
 */
public record Touches(Customers of) {
    private static final int SECONDS_BACK = Math.toIntExact(Duration.ofDays(730).toSeconds());
    private static final String SOURCE = "benchmark";

    /** As they are on the log: those with the numbers 0 to {@code count} - 1. */
    public Stream<TouchEvent> first(int count) {
        return IntStream.range(0, count).mapToObj(number -> new TouchEvent.Recorded(touch(number)));
    }

    private Touch touch(int number) {
        String sourceId = "T-" + number;
        return new Touch(
                DerivedId.ofTouch(SOURCE, sourceId),
                Customers.id(customer(number)),
                SOURCE,
                sourceId,
                Kinds.name(Numbers.scattered(~number)),
                occurredAt(number),
                Touch.Evidence.SEEN,
                List.of(),
                null,
                Touch.Direction.OUTBOUND,
                "check-in",
                null,
                Numbers.below(1_800, number),
                null);
    }

    /**
     * As another system posts it.
     *
     * @param run makes its id another than that of any other run's
     * @return one line of NDJSON with its end
     */
    public String line(int run, int number) {
        return "{\"sourceId\":\"R-" + run + "-" + number + "\",\"customer\":{\"externalId\":{\"system\":\""
                + Customers.SYSTEM + "\",\"id\":\"" + Customers.externalId(customer(number)) + "\"}},\"kind\":\""
                + Kinds.name(Numbers.scattered(~number)) + "\",\"occurredAt\":\"" + occurredAt(number)
                + "\",\"direction\":\"outbound\",\"purpose\":\"check-in\",\"durationSeconds\":"
                + Numbers.below(1_800, number) + "}\n";
    }

    private int customer(int number) {
        return Numbers.below(of.count(), number);
    }

    private Instant occurredAt(int number) {
        return of.now().minusSeconds(Numbers.below(SECONDS_BACK, -1L - number));
    }
}
