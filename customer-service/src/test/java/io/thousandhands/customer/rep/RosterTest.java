package io.thousandhands.customer.rep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    @Test
    void aRepNeedsNameEmailAndZone() {
        assertThatThrownBy(() -> new Roster(List.of()).added(Map.of("departedAt", "2026-01-01T00:00:00Z"), id(1)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                                ((Refusal.Invalid) refused.refusal()).violations())
                        .extracting(violation -> violation.pointer())
                        .containsExactlyInAnyOrder("/name", "/email", "/timeZone", "/departedAt"));
    }

    @Test
    void anEmailBelongsToOneRepWhoIsHereWhateverItsCase() {
        Rep grace = rep(1, null);
        Map<String, Object> sameEmail = document("REP1@example.com");

        assertThat(refusal(() -> new Roster(List.of(grace)).added(sameEmail, id(2))))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(new Roster(List.of(Reps.departed(grace, NOW)))
                        .added(sameEmail, id(2))
                        .id())
                .isEqualTo(id(2));
    }

    @Test
    void nobodyReportsToThemselvesOrTheDepartedOrNobodyKnown() {
        Roster roster = new Roster(List.of(rep(1, null), Reps.departed(rep(2, null), NOW)));

        for (UUID manager : List.of(id(1), id(2), id(3))) {
            assertThat(refusal(() -> roster.patched(id(1), Map.of("managerId", manager.toString()))))
                    .isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Test
    void whoeverReportedToTheDepartedReportsToTheirManager() {
        Roster roster = new Roster(List.of(rep(1, null), rep(2, 1), rep(3, 2), rep(4, 1)));

        List<Rep> changed = roster.departed(id(2), NOW);

        assertThat(changed).extracting(Rep::id).containsExactly(id(2), id(3));
        assertThat(changed.get(0).departedAt()).isEqualTo(NOW);
        assertThat(changed.get(0).login()).isNull();
        assertThat(changed.get(1).managerId()).isEqualTo(id(1));
    }

    @Test
    void whoIsGoneDoesNotDepartAgainAndIsNotChanged() {
        Roster roster = new Roster(List.of(Reps.departed(rep(1, null), NOW)));

        assertThat(roster.departed(id(1), NOW.plusSeconds(1))).isEmpty();
        assertThat(refusal(() -> roster.patched(id(1), Map.of("name", "Grace"))))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void anAbsenceNeedsAStandInAndAnEnd() {
        Roster roster = new Roster(List.of(rep(1, null), rep(2, null)));
        Map<String, Object> backwards = Map.of(
                "from", "2026-04-02T00:00:00Z",
                "until", "2026-04-01T00:00:00Z",
                "standInId", id(2).toString());

        assertThat(refusal(() -> roster.patched(id(1), Map.of("absence", backwards))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(() -> roster.patched(id(1), Map.of("absence", Map.of("from", "2026-04-02T00:00:00Z")))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    /** Whatever is asked for, in whatever order: what is granted never closes a circle. */
    @Property
    void managersNeverFormACircle(
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> reps,
            @ForAll @Size(min = 30, max = 30) List<@IntRange(max = 4) Integer> managers) {
        Map<UUID, Rep> roster = new HashMap<>();
        for (int number = 0; number < 5; number++) {
            roster.put(id(number), rep(number, null));
        }
        for (int i = 0; i < reps.size(); i++) {
            ask(roster, id(reps.get(i)), id(managers.get(i)));
            roster.values()
                    .forEach(rep -> assertThat(stepsToTheTop(rep, roster)).isLessThan(5));
        }
    }

    private static void ask(Map<UUID, Rep> roster, UUID rep, UUID manager) {
        try {
            roster.put(rep, new Roster(roster.values()).patched(rep, Map.of("managerId", manager.toString())));
        } catch (RefusedException refused) {
            assertThat(refused.refusal()).isInstanceOf(Refusal.Invalid.class);
        }
    }

    private static int stepsToTheTop(Rep rep, Map<UUID, Rep> roster) {
        int steps = 0;
        Rep above = rep.managerId() == null ? null : roster.get(rep.managerId());
        while (above != null && steps < 10) {
            steps++;
            above = above.managerId() == null ? null : roster.get(above.managerId());
        }
        return steps;
    }

    private static Refusal refusal(Runnable asking) {
        try {
            asking.run();
        } catch (RefusedException refused) {
            return refused.refusal();
        }
        throw new AssertionError("nothing was refused");
    }

    private static Map<String, Object> document(String email) {
        return Map.of("name", "Rep", "email", email, "timeZone", "Europe/London");
    }

    private static Rep rep(int number, @Nullable Integer manager) {
        return new Rep(
                id(number),
                "Rep " + number,
                "rep" + number + "@example.com",
                null,
                "Europe/London",
                manager == null ? null : id(manager),
                new Rep.Login("https://login.example.com", "rep" + number),
                Map.of(),
                null,
                null,
                null);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
