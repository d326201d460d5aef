package io.thousandhands.cadence.store;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.cadence.customer.Roots;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.told.NextLook;
import io.thousandhands.cadence.told.Outlook;
import io.thousandhands.cadence.told.Told;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row of {@code standing} is given; all else in it follows.
 *
 * @param version of the customer's state that was folded last; -1: never heard of
 * @param facts null: not known yet, or erased
 * @param members of a root: who is merged into them, directly or through others
 * @param reading of their own touches and their members'; nothing, if they are merged
 */
public record StandingRow(
        UUID customerId, long version, @Nullable CustomerFacts facts, List<UUID> members, Reading reading) {

    public StandingRow withFacts(long newVersion, @Nullable CustomerFacts newFacts) {
        return new StandingRow(customerId, newVersion, newFacts, members, reading);
    }

    public StandingRow withMembers(List<UUID> others) {
        return new StandingRow(customerId, version, facts, others, reading);
    }

    public StandingRow withReading(Reading other) {
        return new StandingRow(customerId, version, facts, members, other);
    }

    /** Null: they are merged into nobody, as far as is known. */
    public @Nullable UUID mergedInto() {
        return facts == null ? null : facts.mergedInto();
    }

    /** Whose touches count here. */
    Stream<UUID> counted() {
        return mergedInto() == null ? Stream.concat(Stream.of(customerId), members.stream()) : Stream.empty();
    }

    /** Who counts for whom. @param rows with everybody on the way to the roots */
    public static Roots roots(Collection<StandingRow> rows) {
        Map<UUID, UUID> mergedInto = new HashMap<>();
        for (StandingRow row : rows) {
            UUID into = row.mergedInto();
            if (into != null) {
                mergedInto.put(row.customerId(), into);
            }
        }
        return new Roots(mergedInto);
    }

    /** With all that follows when seen at t, after what was told. */
    public DerivedRow derivedAt(Instant t, Told told, Catalogue catalogue) {
        Standing standing = standing(catalogue);
        Instant nextAt = NextLook.after(t, told, Outlook.of(standing, reading.plannedAt()))
                .orElse(null);
        return new DerivedRow(customerId, reading, Derived.of(standing, nextAt));
    }

    /** @return null: the customer is not known, or is merged: the root has the standing for both */
    public @Nullable Standing standing(Catalogue catalogue) {
        return facts == null || facts.mergedInto() != null ? null : Standing.of(facts, reading.vector(), catalogue);
    }
}
