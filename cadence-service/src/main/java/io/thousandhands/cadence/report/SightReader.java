package io.thousandhands.cadence.report;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.cadence.store.StandingRows;
import io.thousandhands.cadence.store.Times;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Customers with their touches up to a time, a root's members' among them; streamed customer by customer. */
@ApplicationScoped
class SightReader {
    private static final int AT_ONCE = 2_000;

    private static final String KNOWN =
            " SELECT o.* FROM standing o WHERE o.slips_at IS NOT NULL AND " + Viewer.RULE + " AND ";

    private static final String OF_SOME = KNOWN + "o.customer_id = ANY($3)";

    /** If the sky is too small for all, it shows those who buy most. */
    private static final String OF_OWNER = KNOWN
            + "($3::uuid IS NULL OR o.owner_id = $3) ORDER BY o.yearly_sales DESC NULLS LAST, o.customer_id LIMIT $4";

    /**
     * All touches of a customer's life, for they lie together; to leave out those of which a later one makes nothing would
     * take longer than to read them.
     */
    private static final String TOUCHED =
            "SELECT " + StandingRows.FACTS + ", touched.kinds, touched.times FROM (%s) AS o" + """

            CROSS JOIN LATERAL (
                SELECT array_agg(l.kind_no) AS kinds, array_agg(l.occurred_at) AS times
                FROM ledger l
                WHERE l.customer_id = ANY(o.customer_id || o.members) AND NOT l.retracted AND l.occurred_at <= $2
            ) AS touched
            """;

    /** Whoever of these the viewer may see. */
    void forEach(
            SqlConnection connection,
            Viewer viewer,
            Collection<UUID> customerIds,
            Instant until,
            BiConsumer<CustomerFacts, List<Occurrence>> consumer) {
        Tuple parameters = parameters(viewer, until).addValue(customerIds.toArray(UUID[]::new));
        read(connection, TOUCHED.formatted(OF_SOME), parameters, consumer);
    }

    /**
     * All whom the viewer may see.
     *
     * @param ownerId null: whoever owns them
     */
    void forEach(
            SqlConnection connection,
            Viewer viewer,
            @Nullable UUID ownerId,
            int atMost,
            Instant until,
            BiConsumer<CustomerFacts, List<Occurrence>> consumer) {
        Tuple parameters = parameters(viewer, until).addValue(ownerId).addValue(atMost);
        read(connection, TOUCHED.formatted(OF_OWNER), parameters, consumer);
    }

    private static Tuple parameters(Viewer viewer, Instant until) {
        return Tuple.tuple().addValue(viewer.ownersOrNull()).addValue(Times.toSql(until));
    }

    private static void read(
            SqlConnection connection,
            String sql,
            Tuple parameters,
            BiConsumer<CustomerFacts, List<Occurrence>> consumer) {
        PreparedStatement statement = Await.result(connection.prepare(sql));
        Cursor cursor = statement.cursor(parameters);
        do {
            for (Row row : Await.result(cursor.read(AT_ONCE))) {
                consumer.accept(StandingRows.facts(row), touches(row));
            }
        } while (cursor.hasMore());
        Await.result(cursor.close());
    }

    private static List<Occurrence> touches(Row row) {
        Short[] kinds = row.getArrayOfShorts("kinds");
        OffsetDateTime[] times = row.getArrayOfOffsetDateTimes("times");
        List<Occurrence> touches = new ArrayList<>();
        for (int i = 0; kinds != null && i < kinds.length; i++) {
            touches.add(new Occurrence(kinds[i], times[i].toInstant(), 0));
        }
        return touches;
    }
}
