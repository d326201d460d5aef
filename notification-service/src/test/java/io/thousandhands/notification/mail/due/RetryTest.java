package io.thousandhands.notification.mail.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final Instant OWED_AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final double NO_JITTER = 0.5;

    private final Retry retry = new Retry(Duration.ofHours(12));

    @Test
    void pausesGrowUntilItIsTooLate() {
        List<Duration> pauses = new ArrayList<>();
        Instant now = OWED_AT;
        Optional<Instant> next = retry.next(OWED_AT, 1, now, NO_JITTER);
        while (next.isPresent()) {
            pauses.add(Duration.between(now, next.get()));
            now = next.get();
            next = retry.next(OWED_AT, pauses.size() + 1, now, NO_JITTER);
        }

        assertThat(pauses)
                .extracting(Duration::toMinutes)
                .startsWith(1L, 4L, 16L, 64L, 120L)
                .endsWith(120L);
        assertThat(now).isAfter(OWED_AT.plus(Duration.ofHours(10))).isBefore(OWED_AT.plus(Duration.ofHours(12)));
    }

    @Test
    void jitterMovesATryByAFifthAtMost() {
        assertThat(retry.next(OWED_AT, 1, OWED_AT, 0)).contains(OWED_AT.plusSeconds(48));
        assertThat(retry.next(OWED_AT, 1, OWED_AT, 1)).contains(OWED_AT.plusSeconds(72));
    }
}
