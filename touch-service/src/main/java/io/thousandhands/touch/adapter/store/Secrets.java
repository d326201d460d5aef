package io.thousandhands.touch.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Adapters' secrets: kept sealed, opened to verify a delivery, told once when they are made here. */
@ApplicationScoped
public class Secrets {
    private static final int BYTES = 32;

    private final Seals seals;
    private final Adapters adapters;
    private final SecureRandom random = new SecureRandom();

    Secrets(Seals seals, Adapters adapters) {
        this.seals = seals;
        this.adapters = adapters;
    }

    /** A new one, in letters that fit into an address. */
    public String made() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public Optional<String> of(Adapter adapter) {
        return Optional.ofNullable(adapter.secret()).map(secret -> seals.text(adapter.id(), secret));
    }

    public Sealed sealed(UUID adapterId, String secret) {
        return seals.seal(adapterId, secret);
    }

    /** Secrets are kept for ever, keys are not: those under a former key are sealed anew. */
    public void reseal() {
        for (Adapter adapter : adapters.all()) {
            if (adapter.secret() != null && seals.isOld(adapter.secret())) {
                adapters.change(adapter.id(), this::resealed);
            }
        }
    }

    private Adapter resealed(Adapter adapter) {
        return of(adapter)
                .map(secret -> adapter.resealed(seals.seal(adapter.id(), secret)))
                .orElse(adapter);
    }
}
