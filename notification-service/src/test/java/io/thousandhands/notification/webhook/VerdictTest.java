package io.thousandhands.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    @Test
    void failuresAreTriedAgainNineTimesEverMoreRarely() {
        List<Verdict> verdicts = IntStream.range(0, 10)
                .mapToObj(failures -> Verdict.of(answer(500), failures, NOW, 0))
                .toList();

        assertThat(verdicts)
                .containsExactly(
                        again("PT5S"),
                        again("PT5M"),
                        again("PT30M"),
                        again("PT2H"),
                        again("PT5H"),
                        again("PT10H"),
                        again("PT14H"),
                        again("PT20H"),
                        again("PT24H"),
                        new Verdict.GivenUp());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void whatIsAcceptedIsDelivered(int status) {
        assertThat(Verdict.of(answer(status), 3, NOW, 0.5)).isEqualTo(new Verdict.Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 429, 502})
    void aRedirectIsAFailureLikeAnyOther(int status) {
        assertThat(Verdict.of(answer(status), 0, NOW, 0)).isEqualTo(again("PT5S"));
    }

    @Test
    void aReceiverThatIsGoneIsBelievedAtOnce() {
        assertThat(Verdict.of(answer(410), 0, NOW, 0)).isEqualTo(new Verdict.Gone());
    }

    @Test
    void whoAsksForTimeGetsItWithinReason() {
        assertThat(Verdict.of(busy("60"), 0, NOW, 0)).isEqualTo(again("PT1M"));
        assertThat(Verdict.of(busy("1"), 1, NOW, 0)).isEqualTo(again("PT5M"));
        assertThat(Verdict.of(busy("Sun, 01 Mar 2026 10:30:00 GMT"), 0, NOW, 0)).isEqualTo(again("PT1H"));
        assertThat(Verdict.of(busy("99999999"), 0, NOW, 0)).isEqualTo(again("PT24H"));
        assertThat(Verdict.of(busy("soon"), 0, NOW, 0)).isEqualTo(again("PT5S"));
    }

    @Property
    void retriesSpreadByAFifthAndAreNeverEarly(
            @ForAll @IntRange(max = 8) int failures, @ForAll @DoubleRange(max = 1) double chance) {
        Duration least = pause(Verdict.of(answer(500), failures, NOW, 0));

        Duration pause = pause(Verdict.of(answer(500), failures, NOW, chance));

        assertThat(pause).isBetween(least, least.multipliedBy(6).dividedBy(5));
    }

    private static Reply answer(int status) {
        return new Reply.Answer(status, null, "");
    }

    private static Reply busy(String retryAfter) {
        return new Reply.Answer(503, RetryAfter.of(retryAfter, NOW), "");
    }

    private static Verdict again(String pause) {
        return new Verdict.Again(NOW.plus(Duration.parse(pause)));
    }

    private static Duration pause(Verdict verdict) {
        return Duration.between(NOW, ((Verdict.Again) verdict).at());
    }
}
