package io.thousandhands.cadence.report;

import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.standing.Vector;
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
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Standings by the sure road at any time: today's knowledge over the touches up to then. */
@ApplicationScoped
class StandingsAsOf {
    private static final int AT_ONCE = 2_000;

    /** Each customer's few touches lie together in the ledger, so one look into its index for each member brings them. */
    private static final String SELECT =
            "SELECT " + StandingRows.FACTS + ", touched.kinds, touched.lasts" + """

            FROM standing o
            CROSS JOIN LATERAL (
                SELECT array_agg(kind_no) AS kinds, array_agg(last_at) AS lasts
                FROM (SELECT l.kind_no, max(l.occurred_at) AS last_at
                      FROM ledger l
                      WHERE l.customer_id = ANY(o.customer_id || o.members) AND NOT l.retracted AND l.occurred_at <= $2
                      GROUP BY l.kind_no) AS lasts
            ) AS touched
            WHERE o.slips_at IS NOT NULL AND\s""" + Viewer.RULE + " AND ";

    private static final String OF_ONE = SELECT + "o.customer_id = $3";
    private static final String OF_OWNER = SELECT + "($3::uuid IS NULL OR o.owner_id = $3)";

    /** @return null: they were not there at that time, or may not be seen */
    @Nullable
    Standing of(SqlConnection connection, Viewer viewer, UUID customerId, Instant t, Catalogue catalogue) {
        Tuple parameters = Tuple.of(viewer.ownersOrNull(), Times.toSql(t), customerId);
        for (Row row : Await.result(connection.preparedQuery(OF_ONE).execute(parameters))) {
            Standing standing = standing(row, catalogue);
            return standing.existsAt(t) ? standing : null;
        }
        return null;
    }

    /**
     * All that the viewer may see, one after another.
     *
     * @param ownerId null: whoever owns them
     */
    void forEach(
            SqlConnection connection,
            Viewer viewer,
            @Nullable UUID ownerId,
            Instant t,
            Catalogue catalogue,
            Consumer<Standing> consumer) {
        PreparedStatement statement = Await.result(connection.prepare(OF_OWNER));
        Cursor cursor = statement.cursor(Tuple.of(viewer.ownersOrNull(), Times.toSql(t), ownerId));
        do {
            for (Row row : Await.result(cursor.read(AT_ONCE))) {
                Standing standing = standing(row, catalogue);
                if (standing.existsAt(t)) {
                    consumer.accept(standing);
                }
            }
        } while (cursor.hasMore());
        Await.result(cursor.close());
    }

    private static Standing standing(Row row, Catalogue catalogue) {
        Vector vector = Vector.EMPTY;
        Short[] kinds = row.getArrayOfShorts("kinds");
        OffsetDateTime[] lasts = row.getArrayOfOffsetDateTimes("lasts");
        for (int i = 0; kinds != null && i < kinds.length; i++) {
            vector = vector.with(kinds[i], lasts[i].toInstant());
        }
        return Standing.of(StandingRows.facts(row), vector, catalogue);
    }
}
