package io.thousandhands.cadence.customer;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who counts for whom: whoever is merged counts for the <i>root</i>, who is merged into nobody.
 *
 * <p>What is told keeps everybody one step from their root. News of several customers comes in any order, so for a moment
 * the way may be longer, or a circle; then its customers count for nobody until the rest is heard.
 */
public final class Roots {
    private final Map<UUID, UUID> mergedInto;

    /** @param mergedInto of those who are merged, whom; of whom nothing stands here, they are merged into nobody */
    public Roots(Map<UUID, UUID> mergedInto) {
        this.mergedInto = Map.copyOf(mergedInto);
    }

    /** @return themselves, if they are merged into nobody; null: a circle has no root */
    public @Nullable UUID of(UUID customerId) {
        UUID root = customerId;
        int steps = 0;
        for (UUID next = mergedInto.get(root); next != null; next = mergedInto.get(root)) {
            if (steps++ == mergedInto.size()) {
                return null;
            }
            root = next;
        }
        return root;
    }

    /** The roots of all of them. */
    public Set<UUID> of(Collection<UUID> customerIds) {
        Set<UUID> roots = new HashSet<>();
        for (UUID customerId : customerIds) {
            UUID root = of(customerId);
            if (root != null) {
                roots.add(root);
            }
        }
        return roots;
    }
}
