package io.thousandhands.touch.adapter.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.platform.sealing.Sealer;
import io.thousandhands.touch.unmatched.UnmatchedConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;

/** Seals what adapters keep, with the key that seals waiting touches: both are this service's alone. */
@ApplicationScoped
public class Seals {
    private final Sealer sealer;

    Seals(UnmatchedConfig config) {
        this.sealer = new Sealer(
                "thousandhands.unmatched", config.keyId(), config.key(), config.formerKeys(), new SecureRandom());
    }

    /** @param of whose it is; it opens for the same only */
    public Sealed seal(UUID of, byte[] content) {
        return new Sealed(sealer.keyId(), sealer.seal(of, content));
    }

    public Sealed seal(UUID of, String text) {
        return seal(of, text.getBytes(UTF_8));
    }

    /** @throws IllegalStateException if the key is not configured */
    public byte[] open(UUID of, Sealed sealed) {
        return sealer.open(of, sealed.keyId(), sealed.bytes());
    }

    public String text(UUID of, Sealed sealed) {
        return new String(open(of, sealed), UTF_8);
    }

    /** Whether the key that sealed it may be dropped from the settings some day. */
    public boolean isOld(Sealed sealed) {
        return !sealed.keyId().equals(sealer.keyId());
    }
}
