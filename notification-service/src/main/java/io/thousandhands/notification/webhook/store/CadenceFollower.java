package io.thousandhands.notification.webhook.store;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.notification.facts.FollowCadence;
import io.thousandhands.notification.webhook.EventType;
import io.thousandhands.notification.webhook.WebhooksConfig;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Owes the news of customers. What is older than deliveries are kept is none any more: whether it was owed before, nobody
 * knows by then, and a rebuild reads all of it again.
 */
@ApplicationScoped
class CadenceFollower implements FollowCadence {
    private static final Map<Class<? extends CadenceEvent>, EventType> TYPES = Map.of(
            CadenceEvent.CustomerFading.class, EventType.CUSTOMER_FADING,
            CadenceEvent.CustomerSlipped.class, EventType.CUSTOMER_SLIPPED,
            CadenceEvent.CustomerBackInSight.class, EventType.CUSTOMER_BACK_IN_SIGHT,
            CadenceEvent.CustomerLongGone.class, EventType.CUSTOMER_LONG_GONE,
            CadenceEvent.CustomerResting.class, EventType.CUSTOMER_RESTING);

    private final Owed owed;
    private final Payloads payloads;
    private final Clock clock;
    private final Duration keep;

    CadenceFollower(Owed owed, Payloads payloads, Clock clock, WebhooksConfig config) {
        this.owed = owed;
        this.payloads = payloads;
        this.clock = clock;
        this.keep = config.keepDeliveries();
    }

    @Override
    public void told(SqlConnection connection, List<CadenceEvent> events) {
        Instant oldest = clock.instant().minus(keep);
        owed.owe(
                connection,
                events.stream()
                        .flatMap(event -> Stream.ofNullable(at(event))
                                .filter(at -> at.isAfter(oldest))
                                .map(at -> news(event, at)))
                        .toList());
    }

    private News news(CadenceEvent event, Instant at) {
        EventType type = Objects.requireNonNull(TYPES.get(event.getClass()), "Nobody said what news it is");
        return new News(
                DerivedId.version5(event.customerId(), "news/" + event.version()),
                type,
                event.customerId(),
                null,
                null,
                null,
                at,
                payloads.of(type, at, event, null));
    }

    /** When it became so; null: they have no standing any more, which is news of their nudges. */
    private static @Nullable Instant at(CadenceEvent event) {
        if (event instanceof CadenceEvent.Told told) {
            return told.recency().at();
        }
        return event instanceof CadenceEvent.CustomerResting resting ? resting.at() : null;
    }
}
