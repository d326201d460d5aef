package io.thousandhands.touch.adapter.store;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.touch.adapter.source.Kind;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Which adapters there are. */
@ApplicationScoped
public class Adapters {
    private static final String OWN = "id, name, kind, version, enabled, settings, key_id, secret, created_at";
    private static final String FORMER = "former_key_id, former_secret, former_until";
    private static final String COLUMNS = OWN + ", " + FORMER + ", refused_at, refused_because";
    private static final String ALL = "SELECT " + COLUMNS + " FROM adapter ORDER BY name";
    private static final String ONE = "SELECT " + COLUMNS + " FROM adapter WHERE id = $1";
    private static final String ADD = "INSERT INTO adapter (" + OWN + ") "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (name) DO NOTHING";
    private static final String CHANGE = "UPDATE adapter SET version = $2, enabled = $3, settings = $4, key_id = $5, "
            + "secret = $6, former_key_id = $7, former_secret = $8, former_until = $9 WHERE id = $1";
    /** Whoever sends garbage without end is not worth a write each time. */
    private static final String REFUSED = """
            UPDATE adapter SET refused_at = $2, refused_because = $3
            WHERE id = $1 AND (refused_at IS NULL OR refused_at < $2::timestamptz - interval '10 seconds')
            """;

    private static final String REMOVE = "DELETE FROM adapter WHERE id = $1";

    private final Pool pool;
    private final Transactions transactions;

    Adapters(Pool pool, Transactions transactions) {
        this.pool = pool;
        this.transactions = transactions;
    }

    public List<Adapter> all() {
        return adapters(Await.result(pool.query(ALL).execute()));
    }

    public Optional<Adapter> find(UUID id) {
        return adapters(Await.result(pool.preparedQuery(ONE).execute(Tuple.of(id)))).stream()
                .findFirst();
    }

    /** @throws ProblemException 404 */
    public Adapter get(UUID id) {
        return find(id).orElseThrow(Adapters::unknown);
    }

    /** @throws ProblemException 409 if the name is taken */
    public void add(Adapter adapter) {
        Tuple row = Tuple.tuple()
                .addValue(adapter.id())
                .addValue(adapter.name())
                .addValue(adapter.kind().text())
                .addValue(adapter.version())
                .addValue(adapter.enabled())
                .addValue(StoreJson.write(adapter.settings()))
                .addValue(keyId(adapter.secret()))
                .addValue(secret(adapter.secret()))
                .addValue(adapter.createdAt().atOffset(ZoneOffset.UTC));
        if (Await.result(pool.preparedQuery(ADD).execute(row)).rowCount() == 0) {
            throw Problem.conflict("name-taken", "Choose another name: there is an adapter with this one.")
                    .toException();
        }
    }

    /**
     * Under the row's lock.
     *
     * @throws ProblemException 404, and whatever the change throws
     */
    public Adapter change(UUID id, UnaryOperator<Adapter> change) {
        return transactions.run(connection -> {
            Adapter known =
                    adapters(Await.result(connection
                                    .preparedQuery(ONE + " FOR UPDATE")
                                    .execute(Tuple.of(id))))
                            .stream()
                            .findFirst()
                            .orElseThrow(Adapters::unknown);
            Adapter changed = change.apply(known);
            write(connection, changed);
            return changed;
        });
    }

    private static void write(SqlConnection connection, Adapter adapter) {
        Adapter.FormerSecret former = adapter.formerSecret();
        Tuple row = Tuple.tuple()
                .addValue(adapter.id())
                .addValue(adapter.version())
                .addValue(adapter.enabled())
                .addValue(StoreJson.write(adapter.settings()))
                .addValue(keyId(adapter.secret()))
                .addValue(secret(adapter.secret()))
                .addValue(keyId(former == null ? null : former.sealed()))
                .addValue(secret(former == null ? null : former.sealed()))
                .addValue(former == null ? null : former.until().atOffset(ZoneOffset.UTC));
        Await.result(connection.preparedQuery(CHANGE).execute(row));
    }

    /** A delivery was not let in. */
    public void refused(UUID id, String because, Instant now) {
        Await.result(pool.preparedQuery(REFUSED).execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC), because)));
    }

    /**
     * With its deliveries and what is known of its items. Its touches stay.
     *
     * @throws ProblemException 404
     */
    public void remove(UUID id) {
        if (Await.result(pool.preparedQuery(REMOVE).execute(Tuple.of(id))).rowCount() == 0) {
            throw unknown();
        }
    }

    private static @Nullable String keyId(@Nullable Sealed secret) {
        return secret == null ? null : secret.keyId();
    }

    private static @Nullable Buffer secret(@Nullable Sealed secret) {
        return secret == null ? null : Buffer.buffer(secret.bytes());
    }

    private static List<Adapter> adapters(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Adapters::adapter)
                .toList();
    }

    private static Adapter adapter(Row row) {
        return new Adapter(
                row.getUUID("id"),
                row.getString("name"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getLong("version"),
                row.getBoolean("enabled"),
                StoreJson.read(row.getString("settings"), AdapterSettings.class),
                sealed(row, "key_id", "secret"),
                former(row),
                row.getOffsetDateTime("created_at").toInstant(),
                lastRefusal(row));
    }

    private static @Nullable Sealed sealed(Row row, String keyIdColumn, String secretColumn) {
        String keyId = row.getString(keyIdColumn);
        return keyId == null
                ? null
                : new Sealed(keyId, row.getBuffer(secretColumn).getBytes());
    }

    private static Adapter.@Nullable FormerSecret former(Row row) {
        Sealed sealed = sealed(row, "former_key_id", "former_secret");
        OffsetDateTime until = row.getOffsetDateTime("former_until");
        return sealed == null || until == null ? null : new Adapter.FormerSecret(sealed, until.toInstant());
    }

    private static Adapter.@Nullable LastRefusal lastRefusal(Row row) {
        OffsetDateTime at = row.getOffsetDateTime("refused_at");
        return at == null ? null : new Adapter.LastRefusal(at.toInstant(), row.getString("refused_because"));
    }

    private static ProblemException unknown() {
        return Problem.notFound("No such adapter: check the id.").toException();
    }
}
