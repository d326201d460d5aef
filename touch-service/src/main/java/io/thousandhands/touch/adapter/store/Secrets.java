package io.thousandhands.touch.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
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

    /** Those that let in now, the newest first. */
    public List<String> of(Adapter adapter, Instant now) {
        return adapter.secretsAt(now).stream()
                .map(secret -> seals.text(adapter.id(), secret))
                .toList();
    }

    public Sealed sealed(UUID adapterId, String secret) {
        return seals.seal(adapterId, secret);
    }

    /** Secrets are kept for ever, keys are not: those under a former key are sealed anew. */
    public void reseal() {
        for (Adapter adapter : adapters.all()) {
            if (isOld(adapter)) {
                adapters.change(adapter.id(), this::resealed);
            }
        }
    }

    private boolean isOld(Adapter adapter) {
        var former = adapter.formerSecret();
        return (adapter.secret() != null && seals.isOld(adapter.secret()))
                || (former != null && seals.isOld(former.sealed()));
    }

    private Adapter resealed(Adapter adapter) {
        var secret = adapter.secret();
        var former = adapter.formerSecret();
        return adapter.resealed(
                secret == null ? null : resealed(adapter.id(), secret),
                former == null
                        ? null
                        : new Adapter.FormerSecret(resealed(adapter.id(), former.sealed()), former.until()));
    }

    private Sealed resealed(UUID adapterId, Sealed secret) {
        return seals.seal(adapterId, seals.text(adapterId, secret));
    }
}
