package io.thousandhands.customer.sealing;

import io.quarkus.runtime.Startup;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.platform.sealing.Sealer;
import io.thousandhands.platform.sealing.SealingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Makes customers' own keys, and wraps them. Made at the start: with a wrong setting the service does not come up. */
@Startup
@ApplicationScoped
public class SealingKeys {
    private static final Logger LOG = Logger.getLogger(SealingKeys.class);

    private final SecureRandom random = new SecureRandom();
    private final Sealer sealer;
    private final Set<String> former;

    SealingKeys(NotesConfig config) {
        this.sealer = new Sealer("thousandhands.notes", config.keyId(), config.key(), config.formerKeys(), random);
        this.former = config.formerKeys().keySet().stream()
                .filter(name -> !name.equals(config.keyId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the keys that wrap no more. */
    public Set<String> former() {
        return former;
    }

    /** Another one each time, wrapped; it opens for this customer only. */
    public Customer.SealingKey make(UUID customerId) {
        return wrapped(customerId, SealingKey.random(random));
    }

    /**
     * The same key, wrapped with the one that wraps now.
     *
     * @return empty if the former key does not open it, which is logged: it is worth an operator's look
     */
    public Optional<Customer.SealingKey> rewrapped(UUID customerId, Customer.SealingKey key) {
        try {
            byte[] content = Base64.getDecoder().decode(key.wrapped());
            return Optional.of(wrapped(customerId, sealer.open(customerId, key.wrappedBy(), content)));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.errorf(
                    "A customer's key for notes cannot be wrapped anew: customerId=%s wrappedBy=%s",
                    customerId, key.wrappedBy());
            return Optional.empty();
        }
    }

    private Customer.SealingKey wrapped(UUID customerId, byte[] key) {
        byte[] wrapped = sealer.seal(customerId, key);
        return new Customer.SealingKey(sealer.keyId(), Base64.getEncoder().encodeToString(wrapped));
    }
}
