package io.thousandhands.notification.decide;

import io.thousandhands.notification.nudge.Responsible;
import io.thousandhands.notification.nudge.Silence;
import io.thousandhands.notification.nudge.Situation;
import io.thousandhands.notification.nudge.Urgency;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code customer} as a situation. */
final class Undecided {
    private final Row row;

    Undecided(Row row) {
        this.row = row;
    }

    UUID customerId() {
        return row.getUUID("id");
    }

    /** Which deadline passed, of one who is fading or out of sight. */
    Instant deadline() {
        return row.getOffsetDateTime("out_of_sight".equals(row.getString("told")) ? "slips_at" : "fades_at")
                .toInstant();
    }

    Situation situation(People people, Holds holds) {
        String told = row.getString("told");
        if (row.getBoolean("erased")) {
            return new Situation.Erased();
        }
        if (row.getUUID("merged_into") != null || "removed".equals(told)) {
            return new Situation.Merged();
        }
        if (told == null) {
            return new Situation.Untold();
        }
        return switch (told) {
            case "in_sight" -> new Situation.InSight(row.getLong("episode"));
            case "resting" -> new Situation.Resting(row.getLong("episode"));
            case "fading" -> silence(Urgency.SOON, people, holds);
            case "out_of_sight" -> silence(Urgency.URGENT, people, holds);
            default -> throw new IllegalStateException("No fold writes " + told);
        };
    }

    private Silence silence(Urgency urgency, People people, Holds holds) {
        Instant slipsAt = row.getOffsetDateTime("slips_at").toInstant();
        Duration warning = Duration.between(row.getOffsetDateTime("fades_at").toInstant(), slipsAt);
        Responsible responsible = people.responsibleFor(customerId());
        return new Silence(
                customerId(),
                row.getLong("episode"),
                urgency,
                slipsAt,
                row.getString("last_touch_kind"),
                responsible,
                holds.until(customerId(), warning, responsible));
    }
}
