package io.thousandhands.cadence.store;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table {@code standing}. Rows are changed by whoever holds their lock. */
@ApplicationScoped
public class StandingTable {
    private static final String SELECT = "SELECT " + StandingRows.GIVEN + " FROM standing o ";
    private static final String LOCK_DUE =
            SELECT + "WHERE o.next_at <= $1 ORDER BY o.next_at, o.customer_id LIMIT $2 FOR UPDATE SKIP LOCKED";
    /** The nil id is nobody's. */
    private static final String LOCK_AFTER = SELECT
            + "WHERE o.customer_id > coalesce($1, '00000000-0000-0000-0000-000000000000'::uuid)"
            + " ORDER BY o.customer_id LIMIT $2 FOR UPDATE";

    private static final String DERIVED =
            "SELECT " + StandingRows.DERIVED + " FROM standing o WHERE o.customer_id = ANY($1) ORDER BY o.customer_id";

    private static final String SAVE = """
            UPDATE standing s
            SET last_at = d.last_at::bigint[], planned_at = d.planned_at, policy_id = d.policy_id,
                appears_at = d.appears_at, fades_at = d.fades_at, slips_at = d.slips_at, next_at = d.next_at
            FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[], $5::timestamptz[], $6::timestamptz[],
                        $7::timestamptz[], $8::timestamptz[])
                 AS d(customer_id, last_at, planned_at, policy_id, appears_at, fades_at, slips_at, next_at)
            WHERE s.customer_id = d.customer_id
            """;

    private static final String SAVE_FACTS = """
            UPDATE standing s
            SET version = f.version, segment = f.segment, stage = f.stage, since = f.since, created_at = f.created_at,
                yearly_sales = f.yearly_sales::numeric, time_zone = f.time_zone, owner_id = f.owner_id,
                policy_exception = f.policy_exception, merged_into = f.merged_into,
                rest_bounds = f.rest_bounds::timestamptz[]
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[],
                        $7::text[], $8::text[], $9::uuid[], $10::text[], $11::uuid[], $12::text[])
                 AS f(customer_id, version, segment, stage, since, created_at, yearly_sales, time_zone, owner_id,
                      policy_exception, merged_into, rest_bounds)
            WHERE s.customer_id = f.customer_id
            """;

    /** Up to so many rows whose time has come by t, the most urgent first, locked; without those of another watcher. */
    public List<StandingRow> lockDue(SqlConnection connection, Instant t, int atMost) {
        return read(connection, LOCK_DUE, Tuple.of(Times.toSql(t), atMost));
    }

    /** The next rows in the order of ids, locked. @param customerId null: from the first */
    public List<StandingRow> lockAfter(SqlConnection connection, @Nullable UUID customerId, int atMost) {
        return read(connection, LOCK_AFTER, Tuple.of(customerId, atMost));
    }

    /** What is stored of these customers and follows from the rest, in the order of ids. */
    public List<DerivedRow> derived(SqlConnection connection, List<UUID> customerIds) {
        return list(connection, DERIVED, Tuple.of(customerIds.toArray(UUID[]::new)), StandingRows::derived);
    }

    /** Writes reading and what follows from it. */
    public void save(SqlConnection connection, List<DerivedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Tuple columns = Tuple.tuple(List.of(
                Column.uuids(rows, DerivedRow::customerId),
                Column.texts(rows, row -> StandingRows.toText(row.reading().vector())),
                Column.times(rows, row -> row.reading().plannedAt()),
                Column.texts(rows, row -> row.derived().policyId()),
                Column.times(rows, row -> row.derived().appearsAt()),
                Column.times(rows, row -> row.derived().fadesAt()),
                Column.times(rows, row -> row.derived().slipsAt()),
                Column.times(rows, row -> row.derived().nextAt())));
        Await.result(connection.preparedQuery(SAVE).execute(columns));
    }

    /** Writes the customers' facts and their versions. */
    public void saveFacts(SqlConnection connection, List<StandingRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Tuple columns = Tuple.tuple(List.of(
                Column.uuids(rows, StandingRow::customerId),
                Column.longs(rows, StandingRow::version),
                Column.texts(rows, fact(facts -> StandingRows.toText(facts.segment()))),
                Column.texts(rows, fact(facts -> StandingRows.toText(facts.stage()))),
                Column.times(rows, fact(CustomerFacts::since)),
                Column.times(rows, fact(CustomerFacts::createdAt)),
                Column.texts(rows, fact(StandingTable::salesOf)),
                Column.texts(rows, fact(CustomerFacts::timeZone)),
                Column.uuids(rows, fact(CustomerFacts::ownerId)),
                Column.texts(rows, fact(CustomerFacts::policyId)),
                Column.uuids(rows, StandingRow::mergedInto),
                Column.texts(rows, fact(facts -> StandingRows.toText(facts.rests())))));
        Await.result(connection.preparedQuery(SAVE_FACTS).execute(columns));
    }

    private static @Nullable String salesOf(CustomerFacts facts) {
        return facts.yearlySales() == null ? null : facts.yearlySales().toPlainString();
    }

    private static <T> Function<StandingRow, @Nullable T> fact(Function<CustomerFacts, @Nullable T> fact) {
        return row -> row.facts() == null ? null : fact.apply(row.facts());
    }

    private static List<StandingRow> read(SqlConnection connection, String sql, Tuple parameters) {
        return list(connection, sql, parameters, StandingRows::given);
    }

    static <T> List<T> list(SqlConnection connection, String sql, Tuple parameters, Function<Row, T> read) {
        RowSet<Row> rows = Await.result(connection.preparedQuery(sql).execute(parameters));
        List<T> list = new ArrayList<>(rows.size());
        rows.forEach(row -> list.add(read.apply(row)));
        return list;
    }
}
