package io.thousandhands.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianOfAnOddNumberOfFiguresIsTheMiddleOne() {
        assertThat(Spread.of(List.of(5.0, 1.0, 3.0))).isEqualTo(new Spread(1, 3, 5));
    }

    @Test
    void theMedianOfAnEvenNumberOfFiguresLiesBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 10.0))).isEqualTo(new Spread(1, 3.5, 10));
    }

    @Test
    void nothingHasNoSpread() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void halfOfTheFiguresLieOnEachSideOfTheMedian(
            @ForAll @NotEmpty List<@DoubleRange(min = 0, max = 1e9) Double> figures) {
        Spread spread = Spread.of(figures);

        assertThat(figures.stream().filter(each -> each < spread.median()).count())
                .isLessThanOrEqualTo(figures.size() / 2);
        assertThat(figures.stream().filter(each -> each > spread.median()).count())
                .isLessThanOrEqualTo(figures.size() / 2);
    }
}
