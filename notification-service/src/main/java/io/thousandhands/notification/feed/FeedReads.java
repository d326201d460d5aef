package io.thousandhands.notification.feed;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each address was asked within its present minute. Safe for any thread. */
@ApplicationScoped
class FeedReads {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int readsPerMinute;
    private final int addressesAtMost;
    private final Clock clock;
    /** What was asked last comes last. */
    private final Map<ByteBuffer, Window> windows = new LinkedHashMap<>(16, 0.75f, true);

    FeedReads(FeedConfig config, Clock clock) {
        this.readsPerMinute = config.readsPerMinute();
        this.addressesAtMost = config.addressesAtMost();
        this.clock = clock;
    }

    private record Window(Instant begun, int reads) {
        Window read(Instant now) {
            return now.isBefore(begun) || !now.isBefore(begun.plus(MINUTE))
                    ? new Window(now, 1)
                    : new Window(begun, reads + 1);
        }
    }

    /** @throws ProblemException 429 if it was asked too often of late */
    synchronized void admit(byte[] digest) {
        Instant now = clock.instant();
        Window window = windows.getOrDefault(ByteBuffer.wrap(digest), new Window(now, 0))
                .read(now);
        windows.put(ByteBuffer.wrap(digest), window);
        if (windows.size() > addressesAtMost) {
            windows.remove(windows.keySet().iterator().next());
        }
        if (window.reads() > readsPerMinute) {
            throw Problem.tooManyRequests(
                            "Ask less often: every quarter of an hour is enough.",
                            Duration.between(now, window.begun().plus(MINUTE)))
                    .toException();
        }
    }
}
