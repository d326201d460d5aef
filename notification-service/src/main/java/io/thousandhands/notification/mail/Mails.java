package io.thousandhands.notification.mail;

import io.thousandhands.notification.mail.due.About;
import io.thousandhands.notification.mail.due.DueMail;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table {@code mail}. Called on worker threads. */
@ApplicationScoped
class Mails {
    private static final String OWE = """
            INSERT INTO mail (id, rep_id, about, owed_at, next_try_at)
            SELECT u.id, u.rep_id, u.about, u.due_at, u.due_at
            FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) AS u(id, rep_id, about, due_at)
            ORDER BY u.id
            ON CONFLICT (id) DO NOTHING
            """;

    /** Taking one moves its next try ahead: if whoever took it dies, it is tried again then. */
    private static final String TAKE = """
            WITH taken AS MATERIALIZED (
                SELECT id FROM mail WHERE state = 'owed' AND next_try_at <= $1
                ORDER BY next_try_at LIMIT $3 FOR UPDATE SKIP LOCKED
            )
            UPDATE mail m SET next_try_at = $2 FROM taken WHERE m.id = taken.id
            RETURNING m.*
            """;

    /** Whoever took it over after a lease may have ended it otherwise: the first end holds. */
    private static final String END = "UPDATE mail SET (state, ended_at) = ($2, $3) WHERE id = $1 AND state = 'owed'";

    private static final String TRY_AGAIN = "UPDATE mail SET (failures, next_try_at) = ($2, $3) WHERE id = $1";
    private static final String POSTPONE = "UPDATE mail SET next_try_at = $2 WHERE id = ANY($1)";
    private static final String FORGET = "DELETE FROM mail WHERE state <> 'owed' AND ended_at < $1";

    private final Pool pool;

    Mails(Pool pool) {
        this.pool = pool;
    }

    /** Those that were owed before stay as they are. */
    void owe(List<DueMail> due) {
        if (!due.isEmpty()) {
            run(
                    OWE,
                    Tuple.of(
                            due.stream().map(DueMail::id).toArray(UUID[]::new),
                            due.stream().map(DueMail::repId).toArray(UUID[]::new),
                            due.stream().map(mail -> mail.about().code()).toArray(String[]::new),
                            due.stream().map(mail -> utc(mail.dueAt())).toArray(OffsetDateTime[]::new)));
        }
    }

    /** The longest owed first; nobody else takes them before the lease is over. */
    List<OwedMail> take(Instant now, Instant leaseUntil, int atMost) {
        List<OwedMail> taken = new ArrayList<>();
        for (Row row : Await.result(pool.preparedQuery(TAKE).execute(Tuple.of(utc(now), utc(leaseUntil), atMost)))) {
            taken.add(new OwedMail(
                    row.getUUID("id"),
                    row.getUUID("rep_id"),
                    About.ofCode(row.getString("about")),
                    row.getUUID("nudge_id"),
                    row.getOffsetDateTime("owed_at").toInstant(),
                    row.getInteger("failures")));
        }
        return taken;
    }

    void sent(OwedMail mail, Instant now) {
        end(mail, "sent", now);
    }

    /** There is nothing to say any more, or nobody to say it to. */
    void needless(OwedMail mail, Instant now) {
        end(mail, "needless", now);
    }

    void failed(OwedMail mail, Instant now) {
        end(mail, "failed", now);
    }

    void tryAgain(OwedMail mail, Instant at) {
        run(TRY_AGAIN, Tuple.of(mail.id(), mail.failures() + 1, utc(at)));
    }

    /** They were not tried. */
    void postpone(List<OwedMail> untried, Instant until) {
        run(POSTPONE, Tuple.of(untried.stream().map(OwedMail::id).toArray(UUID[]::new), utc(until)));
    }

    void forget(Instant endedBefore) {
        run(FORGET, Tuple.of(utc(endedBefore)));
    }

    private void end(OwedMail mail, String state, Instant now) {
        run(END, Tuple.of(mail.id(), state, utc(now)));
    }

    private void run(String sql, Tuple parameters) {
        Await.result(pool.preparedQuery(sql).execute(parameters));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
