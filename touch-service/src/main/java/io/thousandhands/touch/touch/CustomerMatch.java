package io.thousandhands.touch.touch;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer whom a key names.
 *
 * @param root whom they turned out to be; themselves, unless they are merged
 * @param rootTakesTouches whether the root is known, not erased and the sender's to see
 * @param contactId whose address or id the key is; null: the customer's own
 * @param visible whether the sender may see them
 * @param contactIds of all contacts
 */
public record CustomerMatch(
        UUID customerId,
        UUID root,
        boolean rootTakesTouches,
        @Nullable UUID contactId,
        boolean erased,
        boolean visible,
        Set<UUID> contactIds) {

    public CustomerMatch {
        contactIds = Set.copyOf(contactIds);
    }
}
