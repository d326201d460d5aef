package io.thousandhands.notification.webhook.deliver;

import static java.util.stream.Collectors.groupingBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.thousandhands.notification.store.DeliverySpans;
import io.thousandhands.notification.webhook.Reply;
import io.thousandhands.notification.webhook.WebhooksConfig;
import io.thousandhands.notification.webhook.store.Webhook;
import io.thousandhands.platform.rounds.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The thread that delivers, see the package. */
@ApplicationScoped
class Deliverer {
    private final Claims claims;
    private final Writings writings;
    private final Sending sending;
    private final Outcomes outcomes;
    private final DeliverySpans spans;
    private final Clock clock;
    private final Rounds rounds;
    private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    Deliverer(
            Claims claims,
            Writings writings,
            Sending sending,
            Outcomes outcomes,
            DeliverySpans spans,
            Clock clock,
            WebhooksConfig config) {
        this.claims = claims;
        this.writings = writings;
        this.sending = sending;
        this.outcomes = outcomes;
        this.spans = spans;
        this.clock = clock;
        this.rounds = new Rounds("webhooks", config.lookEvery(), this::round);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void round() {
        keepFinished();
        List<Due> due = claims.take(busy);
        if (!due.isEmpty()) {
            begin(due);
        }
    }

    /** If it cannot be kept now, it is tried again with the next round; if never, the delivery is. */
    private void keepFinished() {
        List<Finished> some = new ArrayList<>();
        for (Finished one = finished.poll(); one != null; one = finished.poll()) {
            some.add(one);
        }
        if (some.isEmpty()) {
            return;
        }
        try {
            outcomes.keep(some.stream()
                    .map(one -> Outcome.of(one, ThreadLocalRandom.current().nextDouble()))
                    .toList());
        } catch (RuntimeException e) {
            finished.addAll(some);
            throw e;
        }
    }

    private void begin(List<Due> due) {
        Instant now = clock.instant();
        Writings.Written written = writings.write(due);
        Map<Due, Message> messages = written.messages();
        due.stream()
                .filter(one -> !messages.containsKey(one))
                .forEach(one -> finished.add(new Finished(one, now, now, unsent(one, written))));
        Map<UUID, SpanContext> traces = spans.of(due.stream()
                .map(Due::nudgeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        due.stream()
                .filter(messages::containsKey)
                .collect(groupingBy(Due::webhook))
                .forEach((webhook, some) -> send(webhook, some, messages, traces));
        rounds.wake();
    }

    /** Null: there is nothing to say any more. */
    private static @Nullable Reply unsent(Due due, Writings.Written written) {
        return written.failed().contains(due) ? new Reply.Silence(Reply.Cause.NOT_WRITTEN) : null;
    }

    private void send(Webhook webhook, List<Due> due, Map<Due, Message> messages, Map<UUID, SpanContext> traces) {
        Map<Due, Message> some = new LinkedHashMap<>();
        due.forEach(one -> some.put(one, messages.get(one)));
        Map<Due, Span> begun = new HashMap<>();
        due.forEach(one -> begun.put(one, spans.begin(one.nudgeId(), "post nudge", traces)));
        busy.add(webhook.id());
        sending.send(webhook, some, one -> {
                    finished.add(one);
                    end(begun.getOrDefault(one.due(), Span.getInvalid()), one.reply());
                })
                .onComplete(all -> {
                    busy.remove(webhook.id());
                    rounds.wake();
                });
    }

    private static void end(Span span, @Nullable Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            span.setAttribute("http.response.status_code", answer.status());
        } else {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
