package io.thousandhands.cadence.told;

import static io.thousandhands.cadence.fixtures.Defaults.KINDS;
import static io.thousandhands.cadence.fixtures.Times.daysAgo;
import static io.thousandhands.cadence.fixtures.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.customer.Rests;
import io.thousandhands.cadence.fixtures.AnyCadence;
import io.thousandhands.cadence.policy.Policy;
import io.thousandhands.cadence.standing.Deadlines;
import io.thousandhands.cadence.standing.Derivation;
import io.thousandhands.cadence.standing.Vector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Looking only when the rule says so misses nothing. */
@Domain(AnyCadence.class)
class WatchPropertiesTest {
    private static final Instant NEVER = Instant.MAX;

    @Property(tries = 200)
    void lookingWhenToldToSaysWhatLookingAllTheTimeWouldSay(
            @ForAll Vector vector, @ForAll Instant since, @ForAll Policy policy, @ForAll Rests rests) {
        Outlook outlook = outlook(vector, since, policy, rests);

        List<Told> seldom = saidByLookingWhenDue(daysAgo(800), inDays(800), outlook);
        List<Told> always = saidByLookingAt(every(Duration.ofHours(1)), outlook);

        assertThat(seldom)
                .extracting(Told::word)
                .isEqualTo(always.stream().map(Told::word).toList());
    }

    @Property
    void afterALookNothingIsLeftToSayAndTheNextOneIsLater(
            @ForAll Vector vector,
            @ForAll Instant since,
            @ForAll Policy policy,
            @ForAll Rests rests,
            @ForAll Instant t) {
        Outlook outlook = outlook(vector, since, policy, rests);
        Told told = Telling.at(t, Told.NOTHING, outlook).orElse(Told.NOTHING);

        assertThat(Telling.at(t, told, outlook)).isEmpty();
        assertThat(NextLook.after(t, told, outlook).orElse(NEVER)).isAfter(t);
    }

    @Property
    void whateverMovesALookSaysOnceAndTheNextOneIsLater(
            @ForAll Vector before,
            @ForAll Vector after,
            @ForAll Policy policy,
            @ForAll Rests restsBefore,
            @ForAll Rests restsAfter,
            @ForAll Instant t) {
        Told told = Telling.at(t, Told.NOTHING, outlook(before, daysAgo(700), policy, restsBefore))
                .orElse(Told.NOTHING);
        Outlook moved = outlook(after, daysAgo(700), policy, restsAfter);

        Told then = Telling.at(t, told, moved).orElse(told);

        assertThat(then.revision()).isLessThanOrEqualTo(told.revision() + 1);
        assertThat(Telling.at(t, then, moved)).isEmpty();
        assertThat(NextLook.after(t, then, moved).orElse(NEVER)).isAfter(t);
        if (then.word().isSilence()) {
            assertThat(then.slipsAt()).isEqualTo(moved.at(t).slipsAt());
        }
    }

    @Property
    void aPlannedTouchIsLookedAtWhenItComesDue(
            @ForAll Vector vector,
            @ForAll Instant since,
            @ForAll Policy policy,
            @ForAll Rests rests,
            @ForAll Instant plannedAt) {
        Deadlines deadlines = Derivation.deadlines(vector, since, policy, KINDS);
        Outlook outlook = new Outlook.Known(deadlines, policy.warning(), plannedAt, rests);

        assertThat(NextLook.after(plannedAt.minusMillis(1), Told.NOTHING, outlook)
                        .orElseThrow())
                .isBeforeOrEqualTo(plannedAt);
    }

    private static List<Told> saidByLookingWhenDue(Instant from, Instant until, Outlook outlook) {
        List<Told> said = new ArrayList<>();
        Told told = Told.NOTHING;
        Instant t = from;
        while (!t.isAfter(until)) {
            Optional<Told> next = Telling.at(t, told, outlook);
            next.ifPresent(said::add);
            told = next.orElse(told);
            t = NextLook.after(t, told, outlook).orElse(NEVER);
        }
        return said;
    }

    private static List<Told> saidByLookingAt(List<Instant> times, Outlook outlook) {
        List<Told> said = new ArrayList<>();
        Told told = Told.NOTHING;
        for (Instant t : times) {
            Optional<Told> next = Telling.at(t, told, outlook);
            next.ifPresent(said::add);
            told = next.orElse(told);
        }
        return said;
    }

    private static List<Instant> every(Duration step) {
        List<Instant> times = new ArrayList<>();
        for (Instant t = daysAgo(800); !t.isAfter(inDays(800)); t = t.plus(step)) {
            times.add(t);
        }
        return times;
    }

    private static Outlook outlook(Vector vector, Instant since, Policy policy, Rests rests) {
        return new Outlook.Known(Derivation.deadlines(vector, since, policy, KINDS), policy.warning(), null, rests);
    }
}
