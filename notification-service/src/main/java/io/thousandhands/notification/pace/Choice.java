package io.thousandhands.notification.pace;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which of those that wait get the places there are. */
public final class Choice {
    private static final int FOR_THE_LONGEST_WAITING = 2;

    /**
     * One that waits.
     *
     * @param urgency as lists sort it: the more pressing, the less
     * @param worth of its customer, as of {@link Worth}
     */
    public record Candidate(UUID id, int urgency, long worth, Instant dueAt, Instant askedAt) {
        /** Who slipped before who fades; then who is worth most. */
        static final Comparator<Candidate> MOST_PRESSING = Comparator.comparingInt(Candidate::urgency)
                .thenComparing(Comparator.comparingLong(Candidate::worth).reversed())
                .thenComparing(Candidate::dueAt)
                .thenComparing(Candidate::id);

        static final Comparator<Candidate> LONGEST_WAITING = Comparator.comparing(Candidate::askedAt)
                .thenComparing(Candidate::dueAt)
                .thenComparing(Candidate::id);
    }

    /** How many of a day's places are for those that wait longest, so that nobody waits for ever. */
    static int forTheLongestWaiting(int budget) {
        return Math.min(FOR_THE_LONGEST_WAITING, budget / 4);
    }

    /** @param candidates at least the {@code room} most pressing and the {@code room} longest waiting ones */
    public static Set<UUID> of(Collection<Candidate> candidates, int room, int budget) {
        Set<UUID> chosen = new LinkedHashSet<>();
        take(chosen, candidates, Candidate.MOST_PRESSING, room - forTheLongestWaiting(budget));
        take(chosen, candidates, Candidate.LONGEST_WAITING, room);
        return chosen;
    }

    private static void take(
            Set<UUID> chosen, Collection<Candidate> candidates, Comparator<Candidate> order, int upTo) {
        List<Candidate> inOrder = candidates.stream().sorted(order).toList();
        for (Candidate candidate : inOrder) {
            if (chosen.size() >= upTo) {
                return;
            }
            chosen.add(candidate.id());
        }
    }

    private Choice() {}
}
