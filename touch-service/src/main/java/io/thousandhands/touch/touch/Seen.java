package io.thousandhands.touch.touch;

import java.util.Set;

/**
 * What is known of a touch's id.
 *
 * @param onLog digests of what was first recorded under it; more than one only if two customers have it
 * @param waiting digests of what waits under it for its customer
 * @param givenUp whether it waited too long
 */
public record Seen(Set<Long> onLog, Set<Long> waiting, boolean givenUp) {
    /** Never seen, as far as we know. */
    public static final Seen NEVER = new Seen(Set.of(), Set.of(), false);
}
