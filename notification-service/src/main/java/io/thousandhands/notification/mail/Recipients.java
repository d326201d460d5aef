package io.thousandhands.notification.mail;

import io.thousandhands.notification.preference.PreferencesConfig;
import io.thousandhands.notification.reading.Zones;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Looks up whom an e-mail goes to. */
@ApplicationScoped
class Recipients {
    private static final String ONE = """
            SELECT r.id, r.name, r.email, r.time_zone, coalesce(p.locale, $2) AS locale
            FROM rep_directory r LEFT JOIN preference p ON p.rep_id = r.id
            WHERE r.id = $1 AND r.name IS NOT NULL AND r.email IS NOT NULL AND r.time_zone IS NOT NULL
              AND r.departed_at IS NULL AND coalesce(p.mail_mode, $3) <> 'off'
            """;

    private final Pool pool;
    private final PreferencesConfig byDefault;

    Recipients(Pool pool, PreferencesConfig byDefault) {
        this.pool = pool;
        this.byDefault = byDefault;
    }

    /** Empty: they are not here any more, or want no e-mails. */
    Optional<Recipient> of(UUID repId) {
        var rows = Await.result(pool.preparedQuery(ONE)
                        .execute(Tuple.of(
                                repId, byDefault.locale(), byDefault.mailMode().code())))
                .iterator();
        return rows.hasNext() ? Optional.of(recipientIn(rows.next())) : Optional.empty();
    }

    private static Recipient recipientIn(Row row) {
        return new Recipient(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("email"),
                Zones.named(row.getString("time_zone")),
                Locale.forLanguageTag(row.getString("locale")));
    }
}
