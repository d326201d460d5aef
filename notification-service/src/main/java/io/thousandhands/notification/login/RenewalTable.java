package io.thousandhands.notification.login;

import io.thousandhands.platform.sql.Await;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table {@code renewal}: which refresh tokens some replica has the issuer renew, and what it gave. Blocks. */
@ApplicationScoped
class RenewalTable {
    /** So late no other window comes, and so long no issuer is waited for. */
    private static final Duration KEPT_FOR = Duration.ofSeconds(15);

    /** The ones before go with the next one. */
    private static final String TAKE = """
            WITH over AS (DELETE FROM renewal WHERE asked_at < $3 AND token_digest <> $1)
            INSERT INTO renewal AS before (token_digest, asked_at) VALUES ($1, $2)
            ON CONFLICT (token_digest) DO UPDATE SET asked_at = excluded.asked_at, answer = NULL
            WHERE before.asked_at < $3
            """;

    private static final String ANSWER = "SELECT answer FROM renewal WHERE token_digest = $1 AND answer IS NOT NULL";
    private static final String KEEP = "UPDATE renewal SET answer = $2 WHERE token_digest = $1";
    private static final String GIVE_UP = "DELETE FROM renewal WHERE token_digest = $1 AND answer IS NULL";

    private final Pool pool;
    private final Clock clock;

    RenewalTable(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** @return whether it is the caller who is to ask the issuer */
    boolean take(byte[] digest) {
        Instant now = clock.instant();
        Tuple row = Tuple.of(Buffer.buffer(digest), utc(now), utc(now.minus(KEPT_FOR)));
        return Await.result(pool.preparedQuery(TAKE).execute(row)).rowCount() == 1;
    }

    /** Empty: the issuer has not answered yet, or whoever asked it gave up. */
    Optional<String> answer(byte[] digest) {
        for (Row row : Await.result(pool.preparedQuery(ANSWER).execute(Tuple.of(Buffer.buffer(digest))))) {
            return Optional.of(row.getString(0));
        }
        return Optional.empty();
    }

    void keep(byte[] digest, String answer) {
        Await.result(pool.preparedQuery(KEEP).execute(Tuple.of(Buffer.buffer(digest), answer)));
    }

    /** Whoever waits may ask. */
    void giveUp(byte[] digest) {
        Await.result(pool.preparedQuery(GIVE_UP).execute(Tuple.of(Buffer.buffer(digest))));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
