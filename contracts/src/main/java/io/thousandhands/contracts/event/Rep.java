package io.thousandhands.contracts.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who touches and gets nudged.
 *
 * @param timeZone an IANA zone
 * @param managerId the rep to whom they report; null: to nobody
 * @param login how they sign in; null: they cannot
 * @param departedAt since when they are gone; null: they are here
 * @param absence while it lasts, the stand-in sees what the rep sees; null: none
 */
public record Rep(
        UUID id,
        String name,
        String email,
        @Nullable String phone,
        String timeZone,
        @Nullable UUID managerId,
        @Nullable Login login,
        Map<String, String> externalIds,
        @Nullable Instant departedAt,
        @Nullable Absence absence) {

    public Rep {
        externalIds = externalIds == null ? Map.of() : Map.copyOf(externalIds);
    }

    /** A person at an OpenID provider: its issuer and the subject it gives the person. */
    public record Login(String issuer, String subject) {}

    /** @param until the first instant of being back */
    public record Absence(Instant from, Instant until, UUID standInId) {}
}
