package io.thousandhands.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.notification.nudge.Demand;
import io.thousandhands.notification.nudge.Live;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Open;
import io.thousandhands.notification.nudge.Snoozed;
import io.thousandhands.notification.nudge.Subject;
import io.thousandhands.notification.nudge.Trail;
import io.thousandhands.notification.nudge.Urgency;
import io.thousandhands.notification.nudge.Waiting;
import io.thousandhands.notification.webhook.NudgeNews.Said;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NudgeNewsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();

    private final Open soon = open(ANNA, Urgency.SOON);
    private final Snoozed asleep = soon.snoozed(NOW.plusSeconds(60));

    @Test
    void theFirstWordIsThatItWasRaised() {
        assertThat(NudgeNews.between(null, soon)).contains(new NudgeNews(EventType.NUDGE_RAISED, null));
    }

    @Test
    void itPressesOnceWhenTheCustomerSlips() {
        assertThat(type(said(soon), open(ANNA, Urgency.URGENT))).isEqualTo(EventType.NUDGE_PRESSING);
        assertThat(type(said(open(ANNA, Urgency.URGENT)), open(ANNA, Urgency.URGENT)))
                .isEqualTo(EventType.NUDGE_CHANGED);
    }

    @Test
    void itSleepsAndWakes() {
        assertThat(type(said(soon), asleep)).isEqualTo(EventType.NUDGE_SNOOZED);
        assertThat(type(said(asleep), asleep.woken())).isEqualTo(EventType.NUDGE_WOKEN);
    }

    @Test
    void whoseItWasHearsThatItMoved() {
        Nudge bens = soon.asked(demand(BEN, Urgency.SOON), NOW);

        assertThat(bens).isInstanceOf(Waiting.class);
        assertThat(NudgeNews.between(said(soon), bens)).contains(new NudgeNews(EventType.NUDGE_MOVED, ANNA));
        assertThat(Said.of(bens)).isEmpty();
    }

    @Test
    void whatWaitsIsNewsToNobody() {
        Nudge waiting = soon.asked(demand(BEN, Urgency.SOON), NOW);

        assertThat(NudgeNews.between(null, waiting)).isEmpty();
    }

    @Test
    void anEndIsNewsToWhomItWasRaisedOnly() {
        assertThat(type(said(soon), soon.answered(NOW))).isEqualTo(EventType.NUDGE_ENDED);
        assertThat(NudgeNews.between(null, soon.answered(NOW))).isEmpty();
    }

    private static EventType type(Said said, Nudge nudge) {
        return NudgeNews.between(said, nudge).map(NudgeNews::type).orElseThrow();
    }

    private static Said said(Live nudge) {
        return Optional.of(nudge).flatMap(Said::of).orElseThrow();
    }

    private static Open open(UUID repId, Urgency urgency) {
        return new Open(Subject.ofSilence(UUID.randomUUID(), 1), 1, new Trail(NOW, NOW, 0), demand(repId, urgency));
    }

    private static Demand demand(UUID repId, Urgency urgency) {
        return new Demand(repId, urgency, NOW, "call", null);
    }
}
