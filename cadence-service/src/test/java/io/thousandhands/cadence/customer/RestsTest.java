package io.thousandhands.cadence.customer;

import static io.thousandhands.cadence.fixtures.Times.NOW;
import static io.thousandhands.cadence.fixtures.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.fixtures.AnyCadence;
import io.thousandhands.contracts.event.Resting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Domain(AnyCadence.class)
class RestsTest {
    @Test
    void aRestBelongsToItsBeginningAndNotToItsEnd() {
        Rests rests = Rests.of(List.of(rest(NOW, inDays(7))));

        assertThat(rests.lastAt(NOW.minusMillis(1))).isFalse();
        assertThat(rests.lastAt(NOW)).isTrue();
        assertThat(rests.lastAt(inDays(7))).isFalse();
    }

    @Test
    void restsThatMeetAreOne() {
        assertThat(Rests.of(List.of(rest(inDays(7), null), rest(NOW, inDays(7)))))
                .isEqualTo(new Rests(List.of(NOW)));
    }

    @Test
    void whoRestsInSomeWaysOnlyDoesNotRest() {
        assertThat(Rests.of(List.of(new Resting(List.of("call"), NOW, null, "Letters"))))
                .isEqualTo(Rests.NEVER);
    }

    @Property
    void atAnyTimeItIsAsOneOfThemSays(@ForAll @Size(max = 5) List<Resting> said, @ForAll Instant t) {
        boolean rests = said.stream().anyMatch(one -> one.ofAnyKind() && one.lastsAt(t));

        assertThat(Rests.of(said).lastAt(t)).isEqualTo(rests);
    }

    @Property
    void inAnyOrderTheyAreTheSame(@ForAll @Size(max = 5) List<Resting> said, @ForAll Random random) {
        List<Resting> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, random);

        assertThat(Rests.of(shuffled)).isEqualTo(Rests.of(said));
    }

    @Property
    void untilTheNextBoundNothingChangesAndThereItDoes(@ForAll Rests rests, @ForAll Instant t) {
        Instant next = rests.nextAfter(t);

        if (next != null) {
            assertThat(rests.lastAt(next.minusMillis(1))).isEqualTo(rests.lastAt(t));
            assertThat(rests.lastAt(next)).isNotEqualTo(rests.lastAt(t));
        }
        if (rests.lastAt(t)) {
            assertThat(rests.beganBy(t)).isBeforeOrEqualTo(t);
        }
    }

    private static Resting rest(Instant from, @Nullable Instant until) {
        return new Resting(List.of(), from, until, "Any");
    }
}
