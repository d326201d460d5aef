package io.thousandhands.notification.decide;

import io.thousandhands.notification.nudge.Responsible;
import io.thousandhands.notification.nudge.Silence;
import io.thousandhands.notification.nudge.Situation;
import io.thousandhands.notification.nudge.Urgency;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import java.util.function.Function;

/** A row of {@code customer} as a situation. */
final class Undecided {
    private final Row row;

    Undecided(Row row) {
        this.row = row;
    }

    UUID customerId() {
        return row.getUUID("id");
    }

    /** @param responsible who should act on a customer */
    Situation situation(Function<UUID, Responsible> responsible) {
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
            case "fading" -> silence(Urgency.SOON, responsible);
            case "out_of_sight" -> silence(Urgency.URGENT, responsible);
            default -> throw new IllegalStateException("No fold writes " + told);
        };
    }

    private Silence silence(Urgency urgency, Function<UUID, Responsible> responsible) {
        return new Silence(
                customerId(),
                row.getLong("episode"),
                urgency,
                row.getOffsetDateTime("slips_at").toInstant(),
                row.getString("last_touch_kind"),
                responsible.apply(customerId()));
    }
}
