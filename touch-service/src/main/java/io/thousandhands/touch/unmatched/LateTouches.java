package io.thousandhands.touch.unmatched;

import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.log.TouchLog;
import io.thousandhands.touch.touch.CustomerFact;
import io.thousandhands.touch.touch.Side;
import io.thousandhands.touch.touch.WaitingTouch;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
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
    private final TouchLog log;
    private final Clock clock;

    LateTouches(Envelopes envelopes, TouchLog log, Clock clock) {
        this.envelopes = envelopes;
        this.log = log;
        this.clock = clock;
    }

    TouchEvent event(Row row) {
        return event(row, UnmatchedReferences.side(row.getString("side")));
    }

    /** @param side of a touch from one to another: where the customer stands; null: not known */
    TouchEvent event(Row row, @Nullable Side side) {
        CustomerFact.Known customer = customer(row, side);
        return new TouchEvent.Recorded(waiting(row).draft().knowing(customer).of(customer));
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
