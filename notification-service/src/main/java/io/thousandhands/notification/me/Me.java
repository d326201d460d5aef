package io.thousandhands.notification.me;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who asks, as a page needs to know it. */
@Schema(name = "Me")
public record Me(
        @Schema(description = "The rep whom this login belongs to; absent: none, or one who departed.") @Nullable
        UUID repId,

        @Schema(examples = "Anna Berg") String name,

        @Schema(description = "rep, manager, admin.", examples = "[\"rep\"]")
        List<String> roles,

        @Schema(description = "The rep's, an IANA name.", examples = "Europe/Berlin") @Nullable
        String timeZone,

        @Schema(description = "Of texts, as the rep prefers it; absent: as their browser says.", examples = "de")
        @Nullable
        String locale,

        @Schema(
                description =
                        "Whether there is a team to look after: others report to the rep, or to whom they stand in for.")
        boolean team,

        @Schema(description = "As an administrator ties it to a rep.")
        Login login,

        @Schema(description = "When the token or the session ends, unless it is renewed.")
        Instant until) {

    /** How the issuer names whoever asks. */
    @Schema(name = "MyLogin")
    public record Login(
            @Schema(examples = "https://login.example.com/realms/sales")
            String issuer,

            @Schema(examples = "f6b1c3a2-1d7e-4b52-9a57-0c5a7d2f8e11")
            String subject) {}
}
