package io.thousandhands.notification.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.notification.pace.Choice.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Instant NOW = Instant.parse("2026-03-04T08:00:00Z");
    private static final int URGENT = 0;
    private static final int SOON = 1;

    @Test
    void whoSlippedComesBeforeWhoFadesThenTheWorthiestThenTheFirstDue() {
        Candidate fading = candidate(1, SOON, 900_000, 0, 0);
        Candidate small = candidate(2, URGENT, 1_000, 0, 0);
        Candidate large = candidate(3, URGENT, 50_000, 5, 0);
        Candidate largeAndLate = candidate(4, URGENT, 50_000, 2, 0);

        Set<UUID> chosen = Choice.of(List.of(fading, small, large, largeAndLate), 3, 3);

        assertThat(chosen).containsExactly(largeAndLate.id(), large.id(), small.id());
    }

    @Test
    void twoPlacesOfTenAreForTheLongestWaiting() {
        List<Candidate> candidates = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            candidates.add(candidate(n, URGENT, 1_000 - n, 0, 20 - n));
        }

        Set<UUID> chosen = Choice.of(candidates, 10, 10);

        assertThat(chosen)
                .containsExactlyInAnyOrderElementsOf(List.of(0, 1, 2, 3, 4, 5, 6, 7, 18, 19).stream()
                        .map(n -> candidates.get(n).id())
                        .toList());
    }

    @Property
    void everyPlaceIsTakenAndNoneTwice(
            @ForAll("candidates") List<Candidate> candidates, @ForAll @IntRange(max = 30) int room) {
        assertThat(Choice.of(candidates, room, 10)).hasSize(Math.min(room, candidates.size()));
    }

    @Property
    void whoWaitsLongestIsChosenWheneverThereIsRoom(
            @ForAll("candidates") List<Candidate> candidates, @ForAll @IntRange(min = 1, max = 30) int room) {
        Set<UUID> chosen = Choice.of(candidates, room, 10);

        candidates.stream().min(Candidate.LONGEST_WAITING).ifPresent(longest -> assertThat(chosen)
                .contains(longest.id()));
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 9);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 99), Arbitraries.of(URGENT, SOON), small, small, small)
                .as((id, urgency, worth, due, asked) -> candidate(id, urgency, worth, due, asked))
                .list()
                .uniqueElements(Candidate::id)
                .ofMaxSize(40);
    }

    private static Candidate candidate(long id, int urgency, long worth, int dueIn, int askedIn) {
        return new Candidate(new UUID(0, id), urgency, worth, NOW.plusSeconds(dueIn), NOW.plusSeconds(askedIn));
    }
}
