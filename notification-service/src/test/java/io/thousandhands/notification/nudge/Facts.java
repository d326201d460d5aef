package io.thousandhands.notification.nudge;

import io.thousandhands.notification.nudge.Responsible.Colleague;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the service's tables hold of one customer, in memory: registers in which the highest version wins, and the nudges
 * that came of them. Decides after each piece of news.
 */
final class Facts {
    static final UUID CUSTOMER = new UUID(0, 1);
    static final Instant SLIPS_AT = Instant.parse("2026-05-01T00:00:00Z");

    /** A piece of news about something, with its version. */
    sealed interface News {
        long version();
    }

    /** What cadence may say. */
    enum Word {
        FADING,
        OUT_OF_SIGHT,
        IN_SIGHT,
        RESTING,
        REMOVED;

        boolean isSilence() {
            return this == FADING || this == OUT_OF_SIGHT;
        }
    }

    record Told(long version, long episode, Word word) implements News {}

    record CustomerChanged(
            long version, @Nullable UUID ownerId, @Nullable UUID formerOwnerId, boolean merged, boolean erased)
            implements News {}

    record RepChanged(long version, UUID id, Colleague colleague) implements News {}

    private @Nullable Told told;
    private @Nullable CustomerChanged customer;
    private final Map<UUID, RepChanged> reps = new HashMap<>();
    private final Map<UUID, Nudge> nudges = new LinkedHashMap<>();
    private final List<Nudge> history = new ArrayList<>();
    private Instant now = Instant.parse("2026-04-01T00:00:00Z");

    /** Takes all of it, then decides once. */
    static Facts decidedOnce(List<News> news) {
        Facts facts = new Facts();
        news.forEach(facts::take);
        facts.decide();
        return facts;
    }

    /** Decides after each piece. */
    static Facts decidedAtEach(List<News> news) {
        Facts facts = new Facts();
        for (News piece : news) {
            facts.take(piece);
            facts.decide();
        }
        return facts;
    }

    List<Live> live() {
        return nudges.values().stream()
                .filter(Live.class::isInstance)
                .map(Live.class::cast)
                .toList();
    }

    /** Every nudge in every revision, as it was told. */
    List<Nudge> history() {
        return history;
    }

    void decide() {
        now = now.plusSeconds(60);
        for (Nudge changed : situation().changes(List.copyOf(nudges.values()), now)) {
            nudges.put(changed.id(), changed);
            history.add(changed);
        }
    }

    private void take(News news) {
        if (news instanceof Told newer && isNewer(newer, told)) {
            told = newer;
        } else if (news instanceof CustomerChanged newer && isNewer(newer, customer)) {
            customer = newer;
        } else if (news instanceof RepChanged newer && isNewer(newer, reps.get(newer.id()))) {
            reps.put(newer.id(), newer);
        }
    }

    private static boolean isNewer(News candidate, @Nullable News known) {
        return known == null || candidate.version() > known.version();
    }

    private Situation situation() {
        if (customer != null && customer.erased()) {
            return new Situation.Erased();
        }
        if (customer != null && customer.merged()) {
            return new Situation.Merged();
        }
        if (told == null) {
            return new Situation.Untold();
        }
        return switch (told.word()) {
            case FADING -> silence(told.episode(), Urgency.SOON);
            case OUT_OF_SIGHT -> silence(told.episode(), Urgency.URGENT);
            case IN_SIGHT -> new Situation.InSight(told.episode());
            case RESTING -> new Situation.Resting(told.episode());
            case REMOVED -> new Situation.Merged();
        };
    }

    private Situation silence(long episode, Urgency urgency) {
        return new Silence(CUSTOMER, episode, urgency, SLIPS_AT, null, responsible(), null);
    }

    private Responsible responsible() {
        if (customer == null) {
            return new Responsible.NotYetKnown();
        }
        Map<UUID, Colleague> colleagues = new HashMap<>();
        reps.forEach((id, rep) -> colleagues.put(id, rep.colleague()));
        return Responsible.of(customer.ownerId(), customer.formerOwnerId(), colleagues);
    }
}
