package io.thousandhands.cadence.standing;

import static io.thousandhands.cadence.fixtures.CustomerFixture.aResidentialCustomer;
import static io.thousandhands.cadence.fixtures.Defaults.CATALOGUE;
import static io.thousandhands.cadence.fixtures.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.fixtures.AnyCadence;
import io.thousandhands.cadence.ledger.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/** The two roads to a vector meet, whatever the log says in whatever order. */
@Domain(AnyCadence.class)
class RoadsTest {

    @Property
    void theFastRoadAndTheSureRoadMeet(@ForAll @Size(max = 12) List<Entry> log) {
        LedgerModel ledger = new LedgerModel();
        Reading reading = Reading.NOTHING;
        for (Entry entry : log) {
            reading = takenByTheFastestRoad(entry, ledger, reading);
        }

        assertThat(reading).isEqualTo(LedgerModel.of(log).read(NOW));
    }

    @Property
    void anyOrderAndAnyRepetitionGiveTheSameLedgerAndStanding(
            @ForAll @Size(max = 12) List<Entry> log, @ForAll Random random) {
        List<Entry> shuffledAndTwice = new ArrayList<>(log);
        shuffledAndTwice.addAll(log);
        Collections.shuffle(shuffledAndTwice, random);

        LedgerModel one = LedgerModel.of(log);
        LedgerModel other = LedgerModel.of(shuffledAndTwice);

        assertThat(other.entries()).isEqualTo(one.entries());
        assertThat(standing(other.read(NOW))).isEqualTo(standing(one.read(NOW)));
    }

    @Property
    void aPlannedTouchThatCameDueIsAsOneThatWasNeverPlanned(
            @ForAll @Size(max = 12) List<Entry> log, @ForAll Instant later) {
        Reading reading = LedgerModel.of(log).read(later);

        assertThat(reading.vector())
                .isEqualTo(LedgerModel.of(occurredBy(later, log)).read(later).vector());
    }

    @Property
    void asOfATimeIsWhatWasKnownIfNothingWasSaidSince(
            @ForAll @Size(max = 12) List<Entry> log, @ForAll Instant asOf, @ForAll Instant later) {
        Instant end = later.isBefore(asOf) ? asOf : later;
        Reading then = LedgerModel.of(log).read(asOf);
        Reading now = LedgerModel.of(log).read(end);

        assertThat(then.vector().merge(now.vector())).isEqualTo(now.vector());
        assertThat(standing(then).deadlines().slipsAt())
                .isBeforeOrEqualTo(standing(now).deadlines().slipsAt());
    }

    /** As a fold does: a touch that is new is added, anything else is read again. */
    private static Reading takenByTheFastestRoad(Entry entry, LedgerModel ledger, Reading reading) {
        boolean isNew = ledger.take(entry);
        return isNew && entry.occurrence() != null ? reading.with(entry.occurrence(), NOW) : ledger.read(NOW);
    }

    /** What of the highest entries lies in the past, as if the rest did not exist. */
    private static List<Entry> occurredBy(Instant t, List<Entry> log) {
        return LedgerModel.of(log).entries().values().stream()
                .filter(entry ->
                        entry.occurrence() != null && !entry.occurrence().at().isAfter(t))
                .toList();
    }

    private static Standing standing(Reading reading) {
        return Standing.of(aResidentialCustomer().facts(), reading.vector(), CATALOGUE);
    }
}
