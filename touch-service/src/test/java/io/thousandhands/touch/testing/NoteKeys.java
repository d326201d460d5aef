package io.thousandhands.touch.testing;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.platform.sealing.Sealer;
import io.thousandhands.platform.sealing.SealingKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Customers' keys for notes as customer-service makes and wraps them. */
public final class NoteKeys {
    /** As thousandhands.notes.key in tests. */
    private static final String KEY = "dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seSE=";

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Customer.SealingKey wrapped(UUID customerId) {
        Sealer sealer = new Sealer("thousandhands.notes", "1", KEY, Map.of(), RANDOM);
        byte[] wrapped = sealer.seal(customerId, SealingKey.random(RANDOM));
        return new Customer.SealingKey(sealer.keyId(), Base64.getEncoder().encodeToString(wrapped));
    }

    private NoteKeys() {}
}
