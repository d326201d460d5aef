package io.thousandhands.cadence.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.thousandhands.cadence.policy.PolicyReason;
import io.thousandhands.cadence.standing.Deadlines;
import io.thousandhands.cadence.standing.LastTouch;
import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.standing.State;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A standing as REST shows it.
 *
 * @param state in_sight, fading, out_of_sight or resting
 * @param lastTouchAt the last touch that counts; null: never touched
 * @param lastPersonalAt the last touch from one person to another; null: never
 * @param fadesAt null, as slipsAt: they rest at that time, and there is no deadline
 * @param policy the id of what they deserve
 * @param policyBecause which fact decides on it: exception, stage, segment or yearly_sales
 * @param touchesThisYear in the calendar year of the time asked about, in the customer's zone, up to that time
 * @param target how many touches a year they deserve
 */
@Schema(example = """
        {"customerId": "0c8e7a52-8d5f-4b8e-9a53-6d3e1f0a2b11", "state": "fading",
         "lastTouchAt": "2026-03-01T09:30:00Z", "lastPersonalAt": "2026-03-01T09:30:00Z",
         "fadesAt": "2026-05-13T09:30:00Z", "slipsAt": "2026-05-31T15:30:00Z",
         "policy": "residential", "policyBecause": "segment", "touchesThisYear": 2, "target": 4}
        """)
@JsonInclude(JsonInclude.Include.ALWAYS)
record StandingView(
        UUID customerId,
        String state,
        @Nullable Instant lastTouchAt,
        @Nullable Instant lastPersonalAt,
        @Nullable Instant fadesAt,
        @Nullable Instant slipsAt,
        String policy,
        String policyBecause,
        long touchesThisYear,
        int target) {

    static StandingView of(Standing standing, PolicyReason because, Instant t, long touchesThisYear) {
        State state = standing.stateAt(t);
        Deadlines deadlines = state == State.RESTING ? null : standing.deadlines();
        return new StandingView(
                standing.customer().id(),
                state.name().toLowerCase(Locale.ROOT),
                at(standing.lastTouch()),
                at(standing.lastPersonal()),
                deadlines == null ? null : deadlines.fadesAt(),
                deadlines == null ? null : deadlines.slipsAt(),
                standing.policy().id(),
                because.name().toLowerCase(Locale.ROOT),
                touchesThisYear,
                standing.policy().touchesAYear());
    }

    private static @Nullable Instant at(@Nullable LastTouch touch) {
        return touch == null ? null : touch.at();
    }
}
