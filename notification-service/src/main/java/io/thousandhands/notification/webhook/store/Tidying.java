package io.thousandhands.notification.webhook.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.thousandhands.notification.webhook.WebhooksConfig;
import io.thousandhands.platform.rounds.Rounds;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * Removes news that is too old, with its deliveries, and what was ever said of customers who are erased by now. What another
 * replica is removing is left to it. And seals anew what a former key sealed.
 */
@ApplicationScoped
class Tidying {
    /** Rows in one statement, so that none takes long. */
    private static final int SOME = 5_000;

    private static final String OLD = """
            DELETE FROM webhook_event WHERE id IN (SELECT id FROM webhook_event WHERE at < $1 ORDER BY at LIMIT $2
                                               FOR UPDATE SKIP LOCKED)
            """;

    /** That a nudge has ended stays: it tells the receiver to forget it. */
    private static final String ERASED = """
            DELETE FROM webhook_event WHERE id IN (
                SELECT e.id FROM webhook_event e JOIN customer c ON c.id = e.customer_id
                WHERE c.erased AND e.type <> 'nudge.ended'
                FOR UPDATE OF e SKIP LOCKED)
            """;

    private final Pool pool;
    private final Clock clock;
    private final Duration keep;
    private final Resealing resealing;
    private final Rounds rounds;

    Tidying(Pool pool, Clock clock, WebhooksConfig config, Resealing resealing) {
        this.pool = pool;
        this.clock = clock;
        this.keep = config.keepDeliveries();
        this.resealing = resealing;
        this.rounds = new Rounds("webhooks-tidying", config.tidyEvery(), this::round);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void round() {
        resealing.round();
        Tuple old = Tuple.of(clock.instant().minus(keep).atOffset(ZoneOffset.UTC), SOME);
        int removed = Await.result(pool.preparedQuery(OLD).execute(old)).rowCount();
        Await.result(pool.query(ERASED).execute());
        if (removed == SOME) {
            rounds.wake();
        }
    }
}
