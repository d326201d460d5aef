package io.thousandhands.notification.nudge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who should act on a customer. */
public sealed interface Responsible {

    /** This rep. */
    record Somebody(UUID repId) implements Responsible {}

    /** An orphan that nobody had, or whose rep left nobody behind: waits to be adopted. */
    record Nobody() implements Responsible {}

    /** A rep in question has not been heard of yet; whoever it is comes with the news. */
    record NotYetKnown() implements Responsible {}

    /**
     * What matters here of a rep.
     *
     * @param managerId to whom they report; null: to nobody
     * @param standInId who acts in their place now, while they are absent; null: they are here
     */
    record Colleague(
            @Nullable UUID managerId,
            boolean departed,
            @Nullable UUID standInId) {
        /** Who acts in their place; null: they do themselves, or they are gone and nobody does. */
        @Nullable
        UUID next() {
            return departed ? managerId : standInId;
        }
    }

    /**
     * The owner; an orphan's is its former owner's manager. Whoever departed is followed by their own manager, whoever is
     * absent by their stand-in, and those in turn.
     *
     * @param ownerId null: an orphan
     * @param formerOwnerId the last owner of an orphan; null: there was none
     * @param colleagues every rep that is known
     */
    static Responsible of(@Nullable UUID ownerId, @Nullable UUID formerOwnerId, Map<UUID, Colleague> colleagues) {
        if (ownerId != null) {
            return from(ownerId, colleagues);
        }
        if (formerOwnerId == null) {
            return new Nobody();
        }
        Colleague former = colleagues.get(formerOwnerId);
        return former == null ? new NotYetKnown() : from(former.managerId(), colleagues);
    }

    private static Responsible from(@Nullable UUID first, Map<UUID, Colleague> colleagues) {
        Map<UUID, Colleague> passed = new LinkedHashMap<>();
        UUID candidate = first;
        while (candidate != null && !passed.containsKey(candidate)) {
            Colleague colleague = colleagues.get(candidate);
            if (colleague == null) {
                return new NotYetKnown();
            }
            if (!colleague.departed() && colleague.standInId() == null) {
                return new Somebody(candidate);
            }
            passed.put(candidate, colleague);
            candidate = colleague.next();
        }
        return whoComesBack(passed);
    }

    /** Nobody is here. The first who is only absent is asked when they are back; if all have departed, nobody is. */
    private static Responsible whoComesBack(Map<UUID, Colleague> passed) {
        return passed.entrySet().stream()
                .filter(each -> !each.getValue().departed())
                .<Responsible>map(each -> new Somebody(each.getKey()))
                .findFirst()
                .orElseGet(Nobody::new);
    }
}
