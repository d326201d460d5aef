package io.thousandhands.platform.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody may see of the customers. */
public sealed interface Viewer {
    /**
     * The rule in SQL: {@code o} is a row of {@code customer_owner}, {@code $1} is {@link #ownersOrNull()}. Orphans are for
     * everybody to adopt.
     */
    String RULE = "($1::uuid[] IS NULL OR o.owner_id IS NULL OR o.owner_id = ANY($1))";

    /** The rule in Java. @param ownerId null: an orphan */
    boolean maySee(@Nullable UUID ownerId);

    /** The rule's parameter: whose customers; null: everybody's. */
    UUID @Nullable [] ownersOrNull();

    /** An administrator, or a system with the route's scope. */
    record Everyone() implements Viewer {
        @Override
        public boolean maySee(@Nullable UUID ownerId) {
            return true;
        }

        @Override
        public UUID @Nullable [] ownersOrNull() {
            return null;
        }
    }

    /**
     * A rep.
     *
     * @param owners the rep, those whom they stand in for, and everybody who reports to any of them
     */
    record Team(UUID repId, Set<UUID> owners) implements Viewer {
        public Team {
            owners = Set.copyOf(owners);
        }

        @Override
        public boolean maySee(@Nullable UUID ownerId) {
            return ownerId == null || owners.contains(ownerId);
        }

        @Override
        public UUID @Nullable [] ownersOrNull() {
            return owners.toArray(UUID[]::new);
        }
    }
}
