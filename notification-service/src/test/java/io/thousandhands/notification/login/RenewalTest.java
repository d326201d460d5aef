package io.thousandhands.notification.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RenewalTest {
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Instant LOGIN = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void whoIsIdleForLongIsLoggedOut() {
        Renewal renewal = Renewal.begun("first", LOGIN);

        assertThat(renewal.endsAt(IDLE, LONGEST)).isEqualTo(LOGIN.plus(IDLE));
    }

    @Test
    void whoUsesItGoesOnWithTheNewestToken() {
        Renewal renewal = Renewal.begun("first", LOGIN).used("second", LOGIN.plus(Duration.ofHours(5)));

        assertThat(renewal.refreshToken()).isEqualTo("second");
        assertThat(renewal.used(null, LOGIN).refreshToken()).isEqualTo("second");
        assertThat(renewal.endsAt(IDLE, LONGEST)).isEqualTo(LOGIN.plus(Duration.ofHours(17)));
    }

    @Test
    void nobodyIsLoggedInForEver() {
        Renewal renewal =
                Renewal.begun("first", LOGIN).used(null, LOGIN.plus(LONGEST).minusSeconds(60));

        assertThat(renewal.endsAt(IDLE, LONGEST)).isEqualTo(LOGIN.plus(LONGEST));
    }
}
