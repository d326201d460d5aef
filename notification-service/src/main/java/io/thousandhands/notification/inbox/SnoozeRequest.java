package io.thousandhands.notification.inbox;

import io.thousandhands.notification.nudge.Snooze;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param until when the nudge shall ask again */
@Schema(name = "Snooze")
public record SnoozeRequest(
        @Schema(
                required = true,
                description = "When to ask again: after now, at most 90 days ahead.",
                examples = "2026-03-05T08:00:00+01:00")
        @Nullable
        Instant until) {

    /** @throws io.thousandhands.platform.problem.ProblemException 400 if it is missing, past or too far ahead */
    Instant validUntil(Instant now) {
        if (until == null) {
            throw NudgeProblems.member("/until", "Say when to ask again, such as 2026-03-05T08:00:00Z.");
        }
        if (!Snooze.isAllowed(until, now)) {
            throw NudgeProblems.member(
                    "/until", "Must be after now and at most " + Snooze.AT_MOST.toDays() + " days ahead.");
        }
        return until;
    }
}
