package io.thousandhands.cadence.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.thousandhands.cadence.sight.Change;
import io.thousandhands.cadence.sight.Light;
import io.thousandhands.cadence.sight.SightLine;
import io.thousandhands.cadence.sight.Window;
import io.thousandhands.cadence.standing.Deadlines;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Sight lines over one window.
 *
 * @param items in no order; customers who are not to be seen, or not there in all that time, may be missing
 */
@Schema(example = """
        {"from": "2025-06-01T00:00:00Z", "until": "2026-09-01T00:00:00Z", "items": [
          {"customerId": "0c8e7a52-8d5f-4b8e-9a53-6d3e1f0a2b11",
           "touches": [{"at": "2026-03-01T09:30:00Z", "kind": "call", "personal": true,
                        "dwellUntil": "2026-05-31T15:30:00Z"}],
           "changes": [{"at": "2025-06-01T00:00:00Z", "state": "out_of_sight"},
                       {"at": "2026-03-01T09:30:00Z", "state": "in_sight"},
                       {"at": "2026-05-13T09:30:00Z", "state": "fading"},
                       {"at": "2026-05-31T15:30:00Z", "state": "out_of_sight"}],
           "fadesAt": "2026-05-13T09:30:00Z", "slipsAt": "2026-05-31T15:30:00Z"}]}
        """)
record SightLinesView(Instant from, Instant until, List<Line> items) {

    /**
     * @param touches in the order of time: those in the window, and those before it that still shine into it
     * @param changes the first is the state at from, or when there first was anything to see of them; what is to come is
     *     as planned touches and time alone will have it
     * @param fadesAt as it is now, as slipsAt; absent: they rest, or there is nothing to see of them yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID customerId,
            List<TouchView> touches,
            List<ChangeView> changes,
            @Nullable Instant fadesAt,
            @Nullable Instant slipsAt) {

        static Line of(SightLine line) {
            Deadlines deadlines = line.deadlines();
            return new Line(
                    line.customer().id(),
                    line.lights().stream().map(TouchView::of).toList(),
                    line.changes().stream().map(ChangeView::of).toList(),
                    deadlines == null ? null : deadlines.fadesAt(),
                    deadlines == null ? null : deadlines.slipsAt());
        }
    }

    /** @param dwellUntil until when it keeps us in sight; the same as at: it does not */
    record TouchView(Instant at, String kind, boolean personal, Instant dwellUntil) {
        static TouchView of(Light light) {
            return new TouchView(light.at(), light.kind().name(), light.kind().personal(), light.until());
        }
    }

    /** @param state in_sight, fading, out_of_sight or resting */
    record ChangeView(Instant at, String state) {
        static ChangeView of(Change change) {
            return new ChangeView(change.at(), change.state().name().toLowerCase(Locale.ROOT));
        }
    }

    static SightLinesView of(Window window, List<SightLine> lines) {
        return new SightLinesView(
                window.from(), window.until(), lines.stream().map(Line::of).toList());
    }
}
