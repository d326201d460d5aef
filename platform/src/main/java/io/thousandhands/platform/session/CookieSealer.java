package io.thousandhands.platform.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.platform.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes of a text the value of a cookie that only services with the same key can read or make. A value is the key's name,
 * a point, and what is sealed; it opens for the purpose that it was sealed for. Safe for any thread.
 */
@ApplicationScoped
public class CookieSealer {
    private static final String SETTING = "thousandhands.session";

    private final Optional<Sealer> sealer;

    CookieSealer(SessionConfig config) {
        this.sealer = config.key()
                .map(key -> new Sealer(SETTING, config.keyId(), key, config.formerKeys(), new SecureRandom()));
    }

    /** Whether there is a key. */
    public boolean hasKey() {
        return sealer.isPresent();
    }

    /** @throws IllegalStateException if there is no key */
    public String seal(String purpose, String text) {
        Sealer present = sealer.orElseThrow(() -> new IllegalStateException("Configure " + SETTING + ".key"));
        byte[] sealed = present.seal(idOf(purpose), text.getBytes(UTF_8));
        return present.keyId() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Empty unless it was sealed here or by a service with the same key, for this purpose. */
    public Optional<String> open(String purpose, String value) {
        int point = value.indexOf('.');
        return point < 0
                ? Optional.empty()
                : sealer.filter(known -> known.knows(value.substring(0, point)))
                        .flatMap(known -> open(known, purpose, value, point));
    }

    private static Optional<String> open(Sealer sealer, String purpose, String value, int point) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(value.substring(point + 1));
            return Optional.of(new String(sealer.open(idOf(purpose), value.substring(0, point), sealed), UTF_8));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static UUID idOf(String purpose) {
        return UUID.nameUUIDFromBytes(purpose.getBytes(UTF_8));
    }
}
