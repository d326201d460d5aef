package io.thousandhands.notification.nudge;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
     */
    record Colleague(@Nullable UUID managerId, boolean departed) {}

    /**
     * The owner; an orphan's is its former owner's manager. Whoever departed is followed by their own manager.
     *
     * @param ownerId null: an orphan
     * @param formerOwnerId the last owner of an orphan; null: there was none
     * @param colleagues every rep that is known
     */
    static Responsible of(@Nullable UUID ownerId, @Nullable UUID formerOwnerId, Map<UUID, Colleague> colleagues) {
        return ownerId == null ? from(formerOwnerId, true, colleagues) : from(ownerId, false, colleagues);
    }

    private static Responsible from(@Nullable UUID first, boolean firstIsGone, Map<UUID, Colleague> colleagues) {
        Set<UUID> passed = new HashSet<>();
        UUID candidate = first;
        // Managers in a circle, all gone, are nobody.
        while (candidate != null && passed.add(candidate)) {
            Colleague colleague = colleagues.get(candidate);
            if (colleague == null) {
                return new NotYetKnown();
            }
            boolean gone = colleague.departed() || firstIsGone && passed.size() == 1;
            if (!gone) {
                return new Somebody(candidate);
            }
            candidate = colleague.managerId();
        }
        return new Nobody();
    }
}
