package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.webhook.Reply;
import io.thousandhands.notification.webhook.WebhooksConfig;
import io.thousandhands.notification.webhook.store.Webhook;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Sends what was taken. */
@ApplicationScoped
class Sending {
    private final Gate gate;
    private final Post post;
    private final Clock clock;

    Sending(Gate gate, Vertx vertx, Clock clock, WebhooksConfig config) {
        this.gate = gate;
        // Many webhooks may lead to one host: none waits there for another's connection.
        int connections = config.atOnce() * config.webhooksAtOnce();
        this.post = new Post(vertx, new HttpClientOptions(), connections, clock, config.timeout());
        this.clock = clock;
    }

    /**
     * Sends to one webhook; returns at once.
     *
     * @param finished called once for each of them
     * @return completes when all are finished
     */
    Future<?> send(Webhook webhook, Map<Due, Message> messages, Consumer<Finished> finished) {
        Instant begun = clock.instant();
        Future<Route> route = gate.open(webhook.confidential().url());
        return Future.join(messages.entrySet().stream()
                .map(one -> route.compose(open -> post.send(open, one.getValue()))
                        .otherwise(Sending::silence)
                        .onSuccess(reply -> finished.accept(new Finished(one.getKey(), begun, clock.instant(), reply))))
                .toList());
    }

    private static Reply silence(Throwable failure) {
        return new Reply.Silence(failure instanceof UnsentException unsent ? unsent.why() : Reply.Cause.BROKEN_OFF);
    }
}
