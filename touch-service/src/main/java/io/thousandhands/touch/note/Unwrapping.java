package io.thousandhands.touch.note;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.platform.sealing.Sealer;
import io.thousandhands.platform.sealing.SealingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Customers' keys, unwrapped; those used last stay so. They are found only by who has the wrapped key at hand. */
@ApplicationScoped
class Unwrapping {
    private static final Logger LOG = Logger.getLogger(Unwrapping.class);
    private static final int KEPT = 10_000;

    private final Sealer sealer;
    /** What was used last comes last. */
    private final Map<Wrapped, SealingKey> unwrapped = new LinkedHashMap<>(16, 0.75f, true);

    Unwrapping(NotesConfig config) {
        this.sealer = new Sealer(
                "thousandhands.notes", config.keyId(), config.key(), config.formerKeys(), new SecureRandom());
    }

    private record Wrapped(UUID customerId, Customer.SealingKey key) {}

    /** @return null if it cannot be unwrapped, which is logged: it is worth an operator's look */
    synchronized @Nullable SealingKey unwrapped(UUID customerId, Customer.SealingKey key) {
        Wrapped wrapped = new Wrapped(customerId, key);
        SealingKey known = unwrapped.get(wrapped);
        if (known == null) {
            known = unwrap(customerId, key);
            if (known != null) {
                keep(wrapped, known);
            }
        }
        return known;
    }

    private void keep(Wrapped wrapped, SealingKey key) {
        unwrapped.put(wrapped, key);
        if (unwrapped.size() > KEPT) {
            unwrapped.remove(unwrapped.keySet().iterator().next());
        }
    }

    private @Nullable SealingKey unwrap(UUID customerId, Customer.SealingKey wrapped) {
        try {
            byte[] content = Base64.getDecoder().decode(wrapped.wrapped());
            return SealingKey.of(sealer.open(customerId, wrapped.wrappedBy(), content));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.errorf(
                    "A customer's key for notes cannot be unwrapped: customerId=%s cause=%s",
                    customerId, e.getMessage());
            return null;
        }
    }
}
