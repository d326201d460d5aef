package io.thousandhands.notification.mail;

import io.thousandhands.notification.mail.due.MailId;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Open;
import io.thousandhands.notification.preference.MailMode;
import io.thousandhands.notification.preference.PreferencesConfig;
import io.thousandhands.notification.store.FollowNudges;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Owes an e-mail to those who want them at once when a nudge comes before their eyes: when it is raised, comes back, comes to
 * another rep, or becomes urgent. Other changes are no news.
 */
@ApplicationScoped
class NudgeMails implements FollowNudges {
    /** A lower urgency presses more. While no e-mails go out none is owed: what has come by then is no news later. */
    private static final String OWE = """
            WITH now AS (
                SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::boolean[], $5::uuid[])
                              AS u(nudge_id, rep_id, urgency, open, mail_id)
            ), gone AS (
                DELETE FROM mailed_nudge m USING now WHERE m.nudge_id = now.nudge_id AND NOT now.open
            ), news AS (
                INSERT INTO mailed_nudge AS known (nudge_id, rep_id, urgency)
                SELECT now.nudge_id, now.rep_id, now.urgency
                FROM now LEFT JOIN preference p ON p.rep_id = now.rep_id
                WHERE now.open AND coalesce(p.mail_mode, $7) = 'at_once'
                ORDER BY now.nudge_id
                ON CONFLICT (nudge_id) DO UPDATE SET (rep_id, urgency) = (excluded.rep_id, excluded.urgency)
                WHERE known.rep_id <> excluded.rep_id OR known.urgency > excluded.urgency
                RETURNING nudge_id
            )
            INSERT INTO mail (id, rep_id, about, nudge_id, owed_at, next_try_at)
            SELECT now.mail_id, now.rep_id, 'nudge', now.nudge_id, $6, $6
            FROM now JOIN news ON news.nudge_id = now.nudge_id
            WHERE $8
            ORDER BY now.mail_id
            ON CONFLICT (id) DO NOTHING
            """;

    private final Clock clock;
    private final MailMode byDefault;
    private final boolean goOut;

    NudgeMails(Clock clock, PreferencesConfig preferences, MailConfig config) {
        this.clock = clock;
        this.byDefault = preferences.mailMode();
        this.goOut = config.from().isPresent();
    }

    @Override
    public void changed(SqlConnection connection, List<Nudge> changed) {
        Await.result(connection
                .preparedQuery(OWE)
                .execute(Tuple.tuple(List.of(
                        changed.stream().map(Nudge::id).toArray(UUID[]::new),
                        changed.stream().map(nudge -> nudge.demand().repId()).toArray(UUID[]::new),
                        changed.stream()
                                .map(nudge -> (short) nudge.demand().urgency().ordinal())
                                .toArray(Short[]::new),
                        changed.stream().map(Open.class::isInstance).toArray(Boolean[]::new),
                        changed.stream()
                                .map(nudge -> MailId.ofNudge(nudge.id(), nudge.revision()))
                                .toArray(UUID[]::new),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        byDefault.code(),
                        goOut))));
    }
}
