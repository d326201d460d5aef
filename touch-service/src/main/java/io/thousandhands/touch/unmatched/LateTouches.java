package io.thousandhands.touch.unmatched;

import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent.Settled;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.log.TouchLog;
import io.thousandhands.touch.note.Notes;
import io.thousandhands.touch.timeline.Places;
import io.thousandhands.touch.touch.Changes;
import io.thousandhands.touch.touch.CustomerFact;
import io.thousandhands.touch.touch.NoteSeals;
import io.thousandhands.touch.touch.Side;
import io.thousandhands.touch.touch.WaitingTouch;
import io.thousandhands.touch.touch.Whereabouts;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Waiting touches whose customer is found, onto the log. */
@ApplicationScoped
class LateTouches {
    /** Of {@code unmatched u} and {@code customer c}. */
    static final String COLUMNS =
            "u.touch_id, u.version, u.key_id, u.sealed, u.contact_id, u.side, c.id AS customer_id, c.erased, c.contact_ids";

    private final Envelopes envelopes;
    private final Notes notes;
    private final TouchLog log;
    private final Clock clock;

    LateTouches(Envelopes envelopes, Notes notes, TouchLog log, Clock clock) {
        this.envelopes = envelopes;
        this.notes = notes;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What the events of some rows follow from beside them.
     *
     * @param seals seals the notes of their customers
     * @param places where their touches are
     */
    record Around(NoteSeals seals, Map<UUID, List<Whereabouts>> places) {
        List<Whereabouts> of(UUID touchId) {
            return places.getOrDefault(touchId, List.of());
        }
    }

    /** Two statements, however many rows. */
    Around around(SqlConnection connection, Collection<Row> rows) {
        List<UUID> customers =
                rows.stream().map(row -> row.getUUID("customer_id")).toList();
        List<UUID> touches = rows.stream().map(row -> row.getUUID("touch_id")).toList();
        return new Around(
                Await.result(notes.keysOf(customers, connection)), Await.result(Places.of(touches, connection)));
    }

    /** @return empty: it has a note, and the customer's key is still on its way */
    Optional<List<TouchEvent>> events(Row row, Around around) {
        return events(row, UnmatchedReferences.side(row.getString("side")), around);
    }

    /**
     * @param side of a touch from one to another: where the customer stands; null: not known
     * @return no events if something newer than what waited is on the log; empty: it has a note, and the customer's key is
     *     still on its way
     */
    Optional<List<TouchEvent>> events(Row row, @Nullable Side side, Around around) {
        CustomerFact.Known customer = customer(row, side);
        WaitingTouch waiting = waiting(row);
        List<Whereabouts> known = around.of(row.getUUID("touch_id"));
        return waiting.draft()
                .knowing(customer)
                .of(customer, around.seals())
                .map(touch -> waiting.version() == 0
                        ? Changes.recorded(touch, known)
                        : Changes.stands(touch, waiting.version(), touch.source(), known));
    }

    /** The end of this waiting. */
    static Settled settled(Row row) {
        return Settled.of(row.getLong("version"), row.getUUID("touch_id"));
    }

    WaitingTouch waiting(Row row) {
        return envelopes.open(
                row.getUUID("touch_id"),
                row.getString("key_id"),
                row.getBuffer("sealed").getBytes());
    }

    /** The touch is on the log before its waiting ends there; the row only spares this replica the echo. */
    Acknowledged putOnLog(SqlConnection connection, List<Settled> settled, List<TouchEvent> touches) {
        Acknowledged recorded = log.sendInTurn(touches);
        Acknowledged over = log.send(settled).join();
        UnmatchedRows.settle(connection, settled, clock.instant());
        return recorded.and(over);
    }

    private static CustomerFact.Known customer(Row row, @Nullable Side side) {
        return new CustomerFact.Known(
                row.getUUID("customer_id"),
                Set.copyOf(Arrays.asList(row.getArrayOfUUIDs("contact_ids"))),
                row.getUUID("contact_id"),
                side);
    }
}
