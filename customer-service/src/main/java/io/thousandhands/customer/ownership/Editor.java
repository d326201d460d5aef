package io.thousandhands.customer.ownership;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever asks for a change, and what the change of an owner may be for them. */
public sealed interface Editor {

    /** @param owner of the customer; null: an orphan */
    boolean sees(@Nullable UUID owner);

    /** @param from the present owner, null: an orphan; @param to the wanted one, null: nobody */
    boolean mayMove(@Nullable UUID from, @Nullable UUID to);

    /** Who owns a customer that they add without saying whose it is; null: nobody yet. */
    @Nullable
    UUID ownerByDefault();

    /** An administrator, or a system that may write customers. */
    record Unbounded() implements Editor {
        @Override
        public boolean sees(@Nullable UUID owner) {
            return true;
        }

        @Override
        public boolean mayMove(@Nullable UUID from, @Nullable UUID to) {
            return true;
        }

        @Override
        public @Nullable UUID ownerByDefault() {
            return null;
        }
    }

    /** A rep to whom others report: moves customers within the team; out of it, only their own. */
    record OfTeam(UUID repId, Sight sight) implements Editor {
        @Override
        public boolean sees(@Nullable UUID owner) {
            return sight.of(owner);
        }

        @Override
        public boolean mayMove(@Nullable UUID from, @Nullable UUID to) {
            return sees(from) && sees(to) || repId.equals(from);
        }

        @Override
        public UUID ownerByDefault() {
            return repId;
        }
    }

    /** A rep: hands over what is theirs to another, and takes orphans. */
    record OfRep(UUID repId, Sight sight) implements Editor {
        @Override
        public boolean sees(@Nullable UUID owner) {
            return sight.of(owner);
        }

        @Override
        public boolean mayMove(@Nullable UUID from, @Nullable UUID to) {
            return Objects.equals(from, to) || from == null && repId.equals(to) || repId.equals(from) && to != null;
        }

        @Override
        public UUID ownerByDefault() {
            return repId;
        }
    }
}
