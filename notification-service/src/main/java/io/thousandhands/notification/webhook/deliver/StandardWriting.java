package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.webhook.Signature;
import io.thousandhands.notification.webhook.store.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By the Standard Webhooks specification: the id stays over all attempts, time and signature are each attempt's own. */
@ApplicationScoped
class StandardWriting implements Writing {
    private final Clock clock;

    StandardWriting(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<String> forms() {
        return Set.of(Webhook.STANDARD);
    }

    @Override
    public Map<Due, Message> write(List<Due> due) {
        return due.stream().collect(Collectors.toMap(Function.identity(), this::message));
    }

    private Message message(Due due) {
        Instant now = clock.instant();
        String id = due.eventId().toString();
        List<String> secrets = due.webhook().confidential().secretsAt(now);
        return new Message(
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(now.getEpochSecond()),
                        "webhook-signature", Signature.header(secrets, id, now, due.payload())),
                due.payload());
    }
}
