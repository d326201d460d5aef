package io.thousandhands.notification.chat;

import io.thousandhands.notification.webhook.EventType;
import io.thousandhands.notification.webhook.store.Confidential;
import io.thousandhands.notification.webhook.store.Webhook;
import io.thousandhands.notification.webhook.store.Webhook.Health;
import io.thousandhands.notification.webhook.store.Webhook.Owner;
import io.thousandhands.notification.webhook.store.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Chats as webhooks of their own form. */
@ApplicationScoped
class Chats {
    /** What is worth a message: something is to be done. */
    private static final List<String> TOLD = Stream.of(
                    EventType.NUDGE_RAISED, EventType.NUDGE_MOVED, EventType.NUDGE_PRESSING, EventType.NUDGE_WOKEN)
            .map(EventType::text)
            .toList();

    private final Webhooks webhooks;
    private final Clock clock;

    Chats(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** One a rep: what was owed to the one before is forgotten with it. */
    Webhook replace(UUID repId, String url, ChatKind kind) {
        Webhook chat = new Webhook(
                UUID.randomUUID(),
                1,
                kind.code(),
                null,
                Owner.person(repId),
                TOLD,
                Confidential.ofChat(url),
                clock.instant(),
                Health.NEW);
        webhooks.replaceChat(chat);
        return chat;
    }
}
