package io.thousandhands.cadence.standing;

import static io.thousandhands.cadence.fixtures.Defaults.kind;
import static io.thousandhands.cadence.fixtures.Times.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.fixtures.AnyCadence;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(AnyCadence.class)
class VectorTest {
    @Test
    void anEarlierTouchOfTheSameKindChangesNothing() {
        int call = kind("call").no();

        Vector vector = Vector.EMPTY.with(call, daysAgo(3)).with(call, daysAgo(10));

        assertThat(vector.last(kind("call"))).isEqualTo(daysAgo(3));
        assertThat(vector.last(kind("email"))).isNull();
    }

    @Property
    void anyOrderAndAnyRepetitionGiveTheSameVector(@ForAll List<Occurrence> touches, @ForAll Random random) {
        List<Occurrence> shuffledAndTwice = new ArrayList<>(touches);
        shuffledAndTwice.addAll(touches);
        Collections.shuffle(shuffledAndTwice, random);

        assertThat(vectorOf(shuffledAndTwice)).isEqualTo(vectorOf(touches));
    }

    @Property
    void mergingIsCommutativeAssociativeAndIdempotent(@ForAll Vector a, @ForAll Vector b, @ForAll Vector c) {
        assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(a)).isEqualTo(a);
        assertThat(a.merge(Vector.EMPTY)).isEqualTo(a);
    }

    @Property
    void foldingTwoHalvesApartAndMergingThemIsFoldingTheWhole(
            @ForAll List<Occurrence> one, @ForAll List<Occurrence> other) {
        List<Occurrence> whole = new ArrayList<>(one);
        whole.addAll(other);

        assertThat(vectorOf(one).merge(vectorOf(other))).isEqualTo(vectorOf(whole));
    }

    @Property
    void whatIsStoredReadsBackTheSame(@ForAll Vector vector) {
        assertThat(Vector.ofMillis(vector.toMillis())).isEqualTo(vector);
    }

    private static Vector vectorOf(List<Occurrence> touches) {
        Vector vector = Vector.EMPTY;
        for (Occurrence touch : touches) {
            vector = vector.with(touch.kindNo(), touch.at());
        }
        return vector;
    }
}
