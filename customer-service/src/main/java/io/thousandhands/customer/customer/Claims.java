package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.input.ExternalId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids of other systems, each claimed by the one customer who has it. */
public final class Claims {
    private final Map<ExternalId, UUID> holders = new HashMap<>();

    /** What a customer claims. */
    public static Set<ExternalId> of(Customer customer) {
        return customer.externalIds().entrySet().stream()
                .map(entry -> new ExternalId(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Null: nobody's. */
    @Nullable
    UUID holder(ExternalId externalId) {
        return holders.get(externalId);
    }

    Set<UUID> holders(Set<ExternalId> externalIds) {
        return externalIds.stream().map(holders::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** What the customer claims from now on, and nothing else. */
    void move(@Nullable Customer before, Customer after) {
        if (before != null) {
            holders.keySet().removeAll(of(before));
        }
        of(after).forEach(externalId -> holders.put(externalId, after.id()));
    }
}
