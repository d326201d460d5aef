package io.thousandhands.touch.unmatched;

import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.log.TouchLog;
import io.thousandhands.touch.note.CustomerKeys;
import io.thousandhands.touch.note.Notes;
import io.thousandhands.touch.touch.CustomerFact;
import io.thousandhands.touch.touch.NoteSeals;
import io.thousandhands.touch.touch.Side;
import io.thousandhands.touch.touch.WaitingTouch;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Waiting touches whose customer is found, onto the log. */
@ApplicationScoped
class LateTouches {
    /** Of {@code unmatched u} and {@code customer c}. */
    static final String COLUMNS =
            "u.touch_id, u.key_id, u.sealed, u.contact_id, u.side, c.id AS customer_id, c.erased, c.contact_ids";

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

    /** What seals the notes of these customers; one statement. */
    CustomerKeys keys(SqlConnection connection, Collection<UUID> customerIds) {
        return Await.result(notes.keysOf(customerIds, connection));
    }

    /** @return empty: it has a note, and the customer's key is still on its way */
    Optional<TouchEvent> event(Row row, NoteSeals seals) {
        return event(row, UnmatchedReferences.side(row.getString("side")), seals);
    }

    /**
     * @param side of a touch from one to another: where the customer stands; null: not known
     * @return empty: it has a note, and the customer's key is still on its way
     */
    Optional<TouchEvent> event(Row row, @Nullable Side side, NoteSeals seals) {
        CustomerFact.Known customer = customer(row, side);
        return waiting(row).draft().knowing(customer).of(customer, seals).map(TouchEvent.Recorded::new);
    }

    WaitingTouch waiting(Row row) {
        return envelopes.open(
                row.getUUID("touch_id"),
                row.getString("key_id"),
                row.getBuffer("sealed").getBytes());
    }

    /** The touch is on the log before its waiting ends there; the row only spares this replica the echo. */
    Acknowledged putOnLog(SqlConnection connection, List<UUID> ids, List<TouchEvent> touches) {
        Acknowledged recorded = log.send(touches).join();
        Acknowledged settled = log.send(
                        ids.stream().map(UnmatchedTouchEvent.Settled::new).toList())
                .join();
        UnmatchedRows.settle(connection, ids, clock.instant());
        return recorded.and(settled);
    }

    private static CustomerFact.Known customer(Row row, @Nullable Side side) {
        return new CustomerFact.Known(
                row.getUUID("customer_id"),
                Set.copyOf(Arrays.asList(row.getArrayOfUUIDs("contact_ids"))),
                row.getUUID("contact_id"),
                side);
    }
}
