package io.thousandhands.contracts.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody is not to be touched: a customer or a contact.
 *
 * @param kinds only in these ways; empty: wholly
 * @param until the first instant after it; null: for good
 * @param reason why, in the words of who said it: personal, so it stands nowhere else
 */
public record Resting(
        List<String> kinds, Instant from, @Nullable Instant until, String reason) {

    public Resting {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    public boolean lastsAt(Instant t) {
        return !t.isBefore(from) && (until == null || t.isBefore(until));
    }

    /** Whether any touch is meant. */
    public boolean ofAnyKind() {
        return kinds.isEmpty();
    }

    /** Whether a touch of this kind is meant. */
    public boolean of(String kind) {
        return ofAnyKind() || kinds.contains(kind);
    }
}
