package io.thousandhands.customer.rep;

import io.thousandhands.contracts.event.Rep;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same rep with something different. */
final class Reps {

    /** Gone: no login, no absence; whom they reported to is still known, for what they leave goes there. */
    static Rep departed(Rep rep, Instant at) {
        return new Rep(
                rep.id(),
                rep.name(),
                rep.email(),
                rep.phone(),
                rep.timeZone(),
                rep.managerId(),
                null,
                rep.externalIds(),
                at,
                null,
                rep.workingHours());
    }

    static Rep reportingTo(Rep rep, @Nullable UUID managerId) {
        return new Rep(
                rep.id(),
                rep.name(),
                rep.email(),
                rep.phone(),
                rep.timeZone(),
                managerId,
                rep.login(),
                rep.externalIds(),
                rep.departedAt(),
                rep.absence(),
                rep.workingHours());
    }

    private Reps() {}
}
