package io.thousandhands.touch.testing;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.platform.testing.Backends;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rep as customer-service would tell of them, with a login of their own. */
public final class ARep {
    private final UUID id = UUID.randomUUID();
    private final String subject = "rep-" + id;
    private final Map<String, String> externalIds = new HashMap<>();
    private String email = id + "@example.org";
    private @Nullable UUID manager;
    private @Nullable String phone;

    public static ARep aRep() {
        return new ARep();
    }

    public ARep knownTo(String system, String externalId) {
        externalIds.put(system, externalId);
        return this;
    }

    public ARep withEmail(String address) {
        email = address;
        return this;
    }

    public ARep withPhone(String number) {
        phone = number;
        return this;
    }

    public ARep reportingTo(ARep other) {
        manager = other.id;
        return this;
    }

    public UUID id() {
        return id;
    }

    /** Of a person with the role {@code rep}. */
    public String token() {
        return Backends.get().issuer().tokenFor().rep(subject);
    }

    public String token(String... roles) {
        return Backends.get().issuer().tokenFor().person(subject, roles);
    }

    public RepEvent.Changed changed(long version) {
        String issuer = Backends.get().issuer().issuer();
        return new RepEvent.Changed(
                version,
                new Rep(
                        id,
                        "Ann",
                        email,
                        phone,
                        "Europe/Berlin",
                        manager,
                        new Rep.Login(issuer, subject),
                        externalIds,
                        null,
                        null,
                        null));
    }
}
