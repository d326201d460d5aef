package io.thousandhands.cadence.store;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.told.NextLook;
import io.thousandhands.cadence.told.Outlook;
import io.thousandhands.cadence.told.Told;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of {@code standing} is given; all else in it follows.
 *
 * @param version of the customer's state that was folded last; -1: never heard of
 * @param facts null: not known yet, or erased
 */
public record StandingRow(
        UUID customerId, long version, @Nullable CustomerFacts facts, Reading reading) {

    public StandingRow withFacts(long newVersion, @Nullable CustomerFacts newFacts) {
        return new StandingRow(customerId, newVersion, newFacts, reading);
    }

    public StandingRow withReading(Reading other) {
        return new StandingRow(customerId, version, facts, other);
    }

    /** With all that follows when seen at t, after what was told. */
    public DerivedRow derivedAt(Instant t, Told told, Catalogue catalogue) {
        Standing standing = standing(catalogue);
        Instant nextAt = NextLook.after(t, told, Outlook.of(standing, reading.plannedAt()))
                .orElse(null);
        return new DerivedRow(customerId, reading, Derived.of(standing, nextAt));
    }

    /** @return null: the customer is not known */
    public @Nullable Standing standing(Catalogue catalogue) {
        return facts == null ? null : Standing.of(facts, reading.vector(), catalogue);
    }
}
