package io.thousandhands.local.inbox;

import io.thousandhands.platform.testing.Issuer;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody whom the issuer of the local stack has not heard of, and lets in as what they say they are.
 *
 * @param username like no other's, also what the issuer calls them
 */
record Person(Role role, String username) {
    enum Role {
        REP,
        MANAGER,
        ADMIN
    }

    static Person somebody(Role role) {
        return new Person(
                role,
                role.name().toLowerCase(Locale.ROOT) + "-"
                        + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Of their tokens, which are for the services and for the client by which they come. */
    String claims() {
        return """
                {"roles": ["%s"], "aud": ["%s", "inbox"], "azp": "inbox"}""".formatted(role.name().toLowerCase(Locale.ROOT), Issuer.AUDIENCE);
    }
}
