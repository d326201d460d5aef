package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells a repeat from another touch under the same id. Whom a touch reached may have followed from an address: who has
 * it may have changed since, and the touch is the same all the same.
 */
record Repeat(Seen seen, Digests digests) {

    /** @param posted the contacts that the sender names; empty: none */
    boolean isOf(Touch touch, Collection<UUID> posted) {
        return isFirst(touch) || isFirstReaching(seen.reached().get(touch.customerId()), touch, posted);
    }

    /** Or nobody: who was matched by hand may have got the address afterwards. */
    private boolean isFirstReaching(@Nullable List<UUID> then, Touch touch, Collection<UUID> posted) {
        return then != null
                && (posted.isEmpty() || posted.containsAll(then))
                && (isFirst(reaching(touch, then)) || posted.isEmpty() && isFirst(reaching(touch, List.of())));
    }

    private boolean isFirst(Touch touch) {
        return seen.onLog().contains(digests.of(touch));
    }

    private static Touch reaching(Touch touch, List<UUID> contacts) {
        return new Touch(
                touch.id(),
                touch.customerId(),
                touch.source(),
                touch.sourceId(),
                touch.kind(),
                touch.occurredAt(),
                touch.evidence(),
                contacts,
                touch.repId(),
                touch.direction(),
                touch.purpose(),
                touch.outcome(),
                touch.durationSeconds(),
                touch.sealedNote());
    }
}
