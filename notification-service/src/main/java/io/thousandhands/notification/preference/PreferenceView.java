package io.thousandhands.notification.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a rep is nudged: what they chose, else what the settings have.
 *
 * @param locale null: as their browser says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Preferences", description = "How a rep is nudged; what they did not choose is as by default.")
record PreferenceView(
        @Schema(description = "Recency nudges a day at most.", examples = "10")
        int dailyNudges,

        @Schema(
                enumeration = {"en", "de"},
                description = "The language of texts; absent: as the browser says.",
                examples = "en")
        @Nullable
        String locale,

        Mail mail) {

    /** @param digestAt {@code HH:MM} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MailPreferences")
    record Mail(
            @Schema(
                    enumeration = {"off", "at_once", "digest"},
                    description =
                            "When e-mails come: never; as soon as a nudge is raised or becomes urgent; once on each"
                                    + " working day.",
                    examples = "digest")
            String mode,

            @Schema(description = "When the digest comes, on the rep's clock.", examples = "08:00")
            String digestAt,

            @Schema(
                    description = "Whether this system sends e-mails. If not, none comes whatever the mode: ask an"
                            + " administrator.",
                    examples = "true")
            boolean available,

            @Schema(
                    description =
                            "E-mails have not come through since then, and nothing has since: look at the address, or ask an"
                                    + " administrator. Absent: all is well.",
                    examples = "2026-03-01T08:03:00Z")
            @Nullable
            Instant failingSince) {}
}
