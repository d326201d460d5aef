package io.thousandhands.notification.store;

import io.thousandhands.notification.nudge.Answered;
import io.thousandhands.notification.nudge.Because;
import io.thousandhands.notification.nudge.Demand;
import io.thousandhands.notification.nudge.Dismissed;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Open;
import io.thousandhands.notification.nudge.Snoozed;
import io.thousandhands.notification.nudge.State;
import io.thousandhands.notification.nudge.Subject;
import io.thousandhands.notification.nudge.Trail;
import io.thousandhands.notification.nudge.Urgency;
import io.thousandhands.notification.nudge.Waiting;
import io.thousandhands.notification.nudge.Withdrawn;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nudges as rows and back. */
final class NudgeRows {

    static Nudge of(Row row) {
        Subject subject = new Subject(row.getUUID("customer_id"), row.getString("reason"), row.getLong("episode"));
        long revision = row.getLong("revision");
        Trail trail = new Trail(instant(row, "asked_at"), instantOrNull(row, "raised_at"), row.getInteger("snoozes"));
        Demand demand = demandIn(row);
        return switch (constant(State.class, row, "state")) {
            case WAITING -> new Waiting(subject, revision, trail, demand);
            case OPEN -> new Open(subject, revision, trail, demand);
            case SNOOZED -> new Snoozed(subject, revision, trail, demand, instant(row, "snoozed_until"));
            case ANSWERED -> new Answered(subject, revision, trail, demand, instant(row, "ended_at"));
            case DISMISSED ->
                new Dismissed(
                        subject,
                        revision,
                        trail,
                        demand,
                        instant(row, "ended_at"),
                        constant(Because.class, row, "because"));
            case WITHDRAWN ->
                new Withdrawn(
                        subject,
                        revision,
                        trail,
                        demand,
                        instant(row, "ended_at"),
                        constant(Withdrawn.Cause.class, row, "because"));
        };
    }

    private static Demand demandIn(Row row) {
        return new Demand(
                row.getUUID("rep_id"),
                Urgency.values()[row.getInteger("urgency")],
                instant(row, "due_at"),
                row.getString("suggestion"),
                instantOrNull(row, "held_until"));
    }

    /** In the order of the columns of {@link NudgeStore}'s insert. */
    static Tuple columns(List<Nudge> nudges) {
        return Tuple.tuple(List.of(
                column(nudges, Nudge::id).toArray(UUID[]::new),
                column(nudges, nudge -> nudge.subject().customerId()).toArray(UUID[]::new),
                column(nudges, nudge -> nudge.subject().reason()).toArray(String[]::new),
                column(nudges, nudge -> nudge.subject().episode()).toArray(Long[]::new),
                column(nudges, Nudge::revision).toArray(Long[]::new),
                column(nudges, nudge -> nudge.state().code()).toArray(String[]::new),
                column(nudges, nudge -> nudge.demand().repId()).toArray(UUID[]::new),
                column(nudges, nudge -> (short) nudge.demand().urgency().ordinal())
                        .toArray(Short[]::new),
                times(nudges, Nudge::raisedAt),
                times(nudges, nudge -> nudge.demand().dueAt()),
                column(nudges, nudge -> nudge.demand().suggestion()).toArray(String[]::new),
                times(nudges, Ending::snoozedUntil),
                times(nudges, Ending::endedAt),
                column(nudges, Ending::because).toArray(String[]::new),
                times(nudges, nudge -> nudge.trail().askedAt()),
                times(nudges, nudge -> nudge.demand().heldUntil()),
                column(nudges, nudge -> nudge.trail().snoozes()).toArray(Integer[]::new)));
    }

    private static <T> Stream<@Nullable T> column(List<Nudge> nudges, Function<Nudge, @Nullable T> fact) {
        return nudges.stream().map(fact);
    }

    private static OffsetDateTime[] times(List<Nudge> nudges, Function<Nudge, @Nullable Instant> fact) {
        return column(nudges, fact)
                .map(time -> time == null ? null : time.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static @Nullable Instant instantOrNull(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Row row, String column) {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }

    private NudgeRows() {}
}
