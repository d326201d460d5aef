package io.thousandhands.customer.rep.rest;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.Rep.Absence;
import io.thousandhands.contracts.event.Rep.Login;
import io.thousandhands.contracts.event.Rep.WorkingHours;
import io.thousandhands.customer.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rep as they are answered; what is not known is left out. */
@Schema(name = "Rep", description = "Who touches and gets nudged. What is not known is left out.")
public record RepView(
        UUID id,

        @Schema(description = "Grows with each change; the ETag")
        long version,

        String name,
        String email,
        @Nullable String phone,

        @Schema(description = "IANA", examples = "America/New_York")
        String timeZone,

        @Schema(description = "To whom they report") @Nullable
        UUID managerId,

        @Schema(description = "How they sign in; shown to administrators only") @Nullable
        Login login,

        Map<String, String> externalIds,

        @Schema(description = "Since when they are gone") @Nullable
        Instant departedAt,

        @Schema(description = "While it lasts, the stand-in sees what the rep sees") @Nullable
        Absence absence,

        @Schema(description = "When they work, in their zone; left out: Monday to Friday, 09:00 to 17:00") @Nullable
        WorkingHours workingHours) {

    /** @param admin whether it is shown to an administrator */
    static RepView of(Versioned<Rep> versioned, boolean admin) {
        Rep rep = versioned.state();
        return new RepView(
                rep.id(),
                versioned.version(),
                rep.name(),
                rep.email(),
                rep.phone(),
                rep.timeZone(),
                rep.managerId(),
                admin ? rep.login() : null,
                rep.externalIds(),
                rep.departedAt(),
                rep.absence(),
                rep.workingHours());
    }
}
