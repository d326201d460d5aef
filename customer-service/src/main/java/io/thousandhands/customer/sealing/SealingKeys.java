package io.thousandhands.customer.sealing;

import io.quarkus.runtime.Startup;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.platform.sealing.Sealer;
import io.thousandhands.platform.sealing.SealingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Makes customers' own keys. Made at the start: with a wrong setting the service does not come up. */
@Startup
@ApplicationScoped
public class SealingKeys {
    private final SecureRandom random = new SecureRandom();
    private final Sealer sealer;

    SealingKeys(NotesConfig config) {
        this.sealer = new Sealer("thousandhands.notes", config.keyId(), config.key(), config.formerKeys(), random);
    }

    /** Another one each time, wrapped; it opens for this customer only. */
    public Customer.SealingKey make(UUID customerId) {
        byte[] wrapped = sealer.seal(customerId, SealingKey.random(random));
        return new Customer.SealingKey(sealer.keyId(), Base64.getEncoder().encodeToString(wrapped));
    }
}
