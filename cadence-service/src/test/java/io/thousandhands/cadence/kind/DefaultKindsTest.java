package io.thousandhands.cadence.kind;

import static io.thousandhands.cadence.fixtures.Defaults.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DefaultKindsTest {
    private static final Duration QUARTER = Duration.ofDays(91).plusHours(6);

    @Test
    void everyKindOfTheCatalogueIsThereAndHasItsOwnPlace() {
        assertThat(DefaultKinds.all()).hasSize(24);
        assertThat(DefaultKinds.all())
                .extracting(Kind::no)
                .containsExactlyElementsOf(IntStream.range(0, 24).boxed().toList());
    }

    @Test
    void aCallBuysTheWholeInterval() {
        assertThat(kind("call").dwellMillis(QUARTER)).isEqualTo(QUARTER.toMillis());
    }

    @Test
    void aTextBuysThreeQuartersOfIt() {
        assertThat(kind("text").dwellMillis(QUARTER))
                .isEqualTo(QUARTER.multipliedBy(3).dividedBy(4).toMillis());
    }

    @Test
    void anAwardLingersLongerThanTheInterval() {
        assertThat(kind("award").dwellMillis(QUARTER))
                .isEqualTo(Duration.ofDays(180).toMillis());
    }

    @Test
    void aDropOffOfAMonthlyCustomerLastsTheInterval() {
        Duration month = Duration.ofSeconds(365 * 86_400 / 12);

        assertThat(kind("drop_off").dwellMillis(month)).isEqualTo(month.toMillis());
    }

    @Test
    void anAttemptCountsInNothing() {
        assertThat(kind("attempt").counts()).isFalse();
        assertThat(kind("attempt").dwellMillis(QUARTER)).isZero();
    }

    @Test
    void whatComesByPostToEverybodyIsNotPersonal() {
        assertThat(kind("postcard").personal()).isFalse();
        assertThat(kind("thank_you_note").personal()).isTrue();
    }

    @Test
    void aWeightAboveOneIsRefused() {
        assertThatThrownBy(() -> new Kind(0, "megaphone", 1.5, 0, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
