package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.attempt.Attempts;
import io.thousandhands.notification.attempt.Channel;
import io.thousandhands.notification.attempt.Result;
import io.thousandhands.notification.webhook.store.Webhook;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Keeps what became of attempts: of the deliveries, and of the webhooks' health. Three statements for all of them. */
@ApplicationScoped
class Outcomes {
    /** What two replicas tried, because one seemed dead, is settled by the first that succeeds. */
    private static final String KEEP = """
            UPDATE webhook_delivery d SET
                state = o.state, failures = d.failures + o.failed::int, next_at = o.next_at, log = d.log || o.entry::jsonb
            FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[], $5::timestamptz[], $6::text[])
                 AS o(webhook_id, event_id, state, failed, next_at, entry)
            WHERE d.webhook_id = o.webhook_id AND d.event_id = o.event_id AND d.state = 'owed'
            """;

    private final Transactions transactions;
    private final LogEntries entries;
    private final WebhookHealth health;
    private final Attempts attempts;

    Outcomes(Transactions transactions, LogEntries entries, WebhookHealth health, Attempts attempts) {
        this.transactions = transactions;
        this.entries = entries;
        this.health = health;
        this.attempts = attempts;
    }

    /** @param outcomes not empty */
    void keep(List<Outcome> outcomes) {
        transactions.run(connection -> {
            health.hold(connection, outcomes);
            Await.result(connection.preparedQuery(KEEP).execute(columns(outcomes)));
            health.follow(connection, outcomes);
            return outcomes;
        });
        outcomes.forEach(this::count);
    }

    private void count(Outcome outcome) {
        String form = outcome.attempt().due().webhook().form();
        Channel channel = form.equals(Webhook.STANDARD) ? Channel.WEBHOOK : Channel.CHAT;
        if (outcome.succeeded()) {
            attempts.add(channel, Result.DELIVERED);
        } else if (outcome.failed()) {
            attempts.add(channel, outcome.gaveUp() ? Result.GIVEN_UP : Result.FAILED);
        }
    }

    private Tuple columns(List<Outcome> outcomes) {
        return Tuple.of(
                column(outcomes, one -> one.attempt().due().webhook().id(), UUID[]::new),
                column(outcomes, one -> one.attempt().due().eventId(), UUID[]::new),
                column(outcomes, Outcome::state, String[]::new),
                column(outcomes, Outcome::failed, Boolean[]::new),
                column(outcomes, one -> time(one.nextAt()), OffsetDateTime[]::new),
                column(outcomes, entries::of, String[]::new));
    }

    private static <T> T[] column(List<Outcome> outcomes, Function<Outcome, @Nullable T> fact, IntFunction<T[]> array) {
        return outcomes.stream().map(fact).toArray(array);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
