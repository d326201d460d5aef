package io.thousandhands.notification.preference;

import io.thousandhands.notification.store.PaceTable;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The table {@code preference}. Called on worker threads. */
@ApplicationScoped
public class Preferences {
    private static final String ONE = "SELECT * FROM preference WHERE rep_id = $1";
    /** Makes the row that is then locked: two who come first at the same time take turns. */
    private static final String LOCK = """
            INSERT INTO preference AS known (rep_id, version) VALUES ($1, 0)
            ON CONFLICT (rep_id) DO UPDATE SET version = known.version
            RETURNING *
            """;

    private static final String CHANGE = """
            UPDATE preference SET (version, daily_nudges, locale, mail_mode, mail_digest_at) = ($2, $3, $4, $5, $6)
            WHERE rep_id = $1
            """;

    private final Pool pool;
    private final Transactions transactions;
    private final PaceTable pace;

    Preferences(Pool pool, Transactions transactions, PaceTable pace) {
        this.pool = pool;
        this.transactions = transactions;
        this.pace = pace;
    }

    public Preference of(UUID repId) {
        var rows =
                Await.result(pool.preparedQuery(ONE).execute(Tuple.of(repId))).iterator();
        return rows.hasNext() ? preferenceIn(rows.next()) : Preference.untouched(repId);
    }

    /** No e-mails any more, whatever they wanted. */
    public void stopMail(UUID repId) {
        change(repId, Preference::withoutMail);
    }

    /** @param change of the preference as it stands; what it throws leaves everything as it was */
    Preference change(UUID repId, UnaryOperator<Preference> change) {
        return transactions.run(connection -> {
            Preference known =
                    preferenceIn(Await.result(connection.preparedQuery(LOCK).execute(Tuple.of(repId)))
                            .iterator()
                            .next());
            Preference changed = change.apply(known);
            save(connection, changed);
            if (!Objects.equals(changed.dailyNudges(), known.dailyNudges())) {
                pace.look(connection, List.of(repId));
            }
            return changed;
        });
    }

    private static void save(SqlClient connection, Preference changed) {
        Await.result(connection
                .preparedQuery(CHANGE)
                .execute(Tuple.of(
                        changed.repId(),
                        changed.version(),
                        changed.dailyNudges(),
                        changed.locale(),
                        changed.mailMode() == null ? null : changed.mailMode().code(),
                        changed.digestAt())));
    }

    private static Preference preferenceIn(Row row) {
        LocalTime digestAt = row.getLocalTime("mail_digest_at");
        return new Preference(
                row.getUUID("rep_id"),
                row.getLong("version"),
                row.getInteger("daily_nudges"),
                row.getString("locale"),
                MailMode.of(row.getString("mail_mode")).orElse(null),
                digestAt);
    }
}
