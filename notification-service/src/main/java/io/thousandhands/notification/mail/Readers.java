package io.thousandhands.notification.mail;

import io.thousandhands.notification.mail.due.Reader;
import io.thousandhands.notification.pace.Hours;
import io.thousandhands.notification.pace.WorkWeek;
import io.thousandhands.notification.preference.PreferencesConfig;
import io.thousandhands.notification.store.RepHours;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Everybody who gets e-mails by the clock: who is here, not absent, and did not switch them off. */
@ApplicationScoped
class Readers {
    private static final String READERS = """
            SELECT r.id, coalesce(p.mail_mode, $2) = 'digest' AS digest,
                   coalesce(p.mail_digest_at, $3) AS digest_at,
                   EXISTS (SELECT FROM rep_directory t
                           WHERE t.manager_id = r.id AND t.departed_at IS NULL AND t.name IS NOT NULL) AS leads
            FROM rep_directory r LEFT JOIN preference p ON p.rep_id = r.id
            WHERE r.email IS NOT NULL AND r.time_zone IS NOT NULL AND r.departed_at IS NULL
              AND NOT coalesce(r.absent_from <= $1 AND r.absent_until > $1, false)
              AND coalesce(p.mail_mode, $2) <> 'off'
            """;

    private final Pool pool;
    private final PreferencesConfig byDefault;

    Readers(Pool pool, PreferencesConfig byDefault) {
        this.pool = pool;
        this.byDefault = byDefault;
    }

    List<Reader> at(Instant now) {
        Tuple parameters =
                Tuple.of(now.atOffset(ZoneOffset.UTC), byDefault.mailMode().code(), byDefault.digestAt());
        Map<UUID, Row> rows = new HashMap<>();
        Await.result(pool.preparedQuery(READERS).execute(parameters)).forEach(row -> rows.put(row.getUUID("id"), row));
        Map<UUID, Hours> hours = Await.result(RepHours.of(pool, rows.keySet()));
        return rows.values().stream()
                .map(row -> reader(
                        row,
                        Objects.requireNonNull(hours.get(row.getUUID("id"))).week()))
                .toList();
    }

    private static Reader reader(Row row, WorkWeek week) {
        return new Reader(
                row.getUUID("id"),
                week.zone(),
                week.days(),
                row.getLocalTime("digest_at"),
                row.getBoolean("digest"),
                row.getBoolean("leads"));
    }
}
