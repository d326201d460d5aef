package io.thousandhands.notification.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.notification.support.News;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Three reps in three zones, how their year goes, and what is permitted when: told in plain local times. */
final class Staff {
    static final int BUDGET = 3;

    /** Hours of a rep, from a time on. */
    record Terms(Instant since, ZoneId zone, Set<DayOfWeek> days, LocalTime from, String until) {
        boolean permit(Instant t) {
            ZonedDateTime local = t.atZone(zone);
            return days.contains(local.getDayOfWeek())
                    && !local.toLocalTime().isBefore(from)
                    && (until.equals("24:00") || local.toLocalTime().isBefore(LocalTime.parse(until)));
        }
    }

    final UUID anna = UUID.randomUUID();
    final UUID noa = UUID.randomUUID();
    final UUID tai = UUID.randomUUID();
    private final Map<UUID, List<Terms>> terms = new HashMap<>();
    private final Map<UUID, Rep.Absence> absences = new HashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<String, Integer> raised = new HashMap<>();

    Staff(Instant begin) {
        Set<DayOfWeek> office = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        Set<DayOfWeek> shop = EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY);
        terms.put(anna, new ArrayList<>(List.of(terms(begin, "Europe/Berlin", office, "09:00", "17:00"))));
        terms.put(noa, new ArrayList<>(List.of(terms(begin, "America/New_York", office, "08:30", "16:15"))));
        terms.put(tai, new ArrayList<>(List.of(terms(begin, "Australia/Sydney", shop, "14:00", "24:00"))));
    }

    List<UUID> all() {
        return List.of(anna, noa, tai);
    }

    /** @param standIn who acts meanwhile */
    RepEvent goesAway(UUID repId, Instant from, Duration lasts, UUID standIn) {
        absences.put(repId, new Rep.Absence(from, from.plus(lasts), standIn));
        return toldOf(repId);
    }

    RepEvent moves(UUID repId, Instant at, String zone) {
        Terms last = current(repId);
        terms.getOrDefault(repId, List.of())
                .add(new Terms(at, ZoneId.of(zone), last.days(), last.from(), last.until()));
        return toldOf(repId);
    }

    RepEvent toldOf(UUID repId) {
        Terms now = current(repId);
        List<Rep.Day> days = now.days().stream()
                .sorted()
                .map(day -> Rep.Day.valueOf(day.name()))
                .toList();
        return News.rep(
                repId,
                versions.merge(repId, 1L, Long::sum),
                null,
                null,
                absences.get(repId),
                now.zone().getId(),
                new Rep.WorkingHours(days, now.from().toString(), now.until()));
    }

    /** That a nudge may be raised for this rep at this time, and is not one too many for the day. */
    void permitRaising(UUID repId, Instant t) {
        permit(repId, t);
        LocalDate day = t.atZone(termsAt(repId, t).zone()).toLocalDate();
        assertThat(raised.merge(repId + " " + day, 1, Integer::sum))
                .as("nudges of %s on %s", repId, day)
                .isLessThanOrEqualTo(BUDGET);
    }

    /** That this rep works at this time. */
    void permit(UUID repId, Instant t) {
        Terms then = termsAt(repId, t);
        assertThat(then.permit(t)).as("%s in %s", t, then).isTrue();
        assertThat(isAway(repId, t)).as("%s is away at %s", repId, t).isFalse();
    }

    private Terms termsAt(UUID repId, Instant t) {
        return terms.getOrDefault(repId, List.of()).stream()
                .filter(each -> !each.since().isAfter(t))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("Nobody knows a rep " + repId));
    }

    private boolean isAway(UUID repId, Instant t) {
        Rep.@Nullable Absence absence = absences.get(repId);
        // A turn is noticed two seconds late, and the clock goes on while the machine is busy.
        return absence != null && !t.isBefore(absence.from().plusSeconds(10)) && t.isBefore(absence.until());
    }

    private Terms current(UUID repId) {
        List<Terms> known = terms.getOrDefault(repId, List.of());
        return known.get(known.size() - 1);
    }

    private static Terms terms(Instant since, String zone, Set<DayOfWeek> days, String from, String until) {
        return new Terms(since, ZoneId.of(zone), days, LocalTime.parse(from), until);
    }
}
