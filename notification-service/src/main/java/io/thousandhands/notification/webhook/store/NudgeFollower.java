package io.thousandhands.notification.webhook.store;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.store.FollowNudges;
import io.thousandhands.notification.store.NudgeEvents;
import io.thousandhands.notification.webhook.NudgeNews;
import io.thousandhands.notification.webhook.NudgeNews.Said;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Owes the news of changed nudges. */
@ApplicationScoped
class NudgeFollower implements FollowNudges {
    private final WhatWasSaid saying;
    private final Owed owed;
    private final Payloads payloads;
    private final Clock clock;

    NudgeFollower(WhatWasSaid saying, Owed owed, Payloads payloads, Clock clock) {
        this.saying = saying;
        this.owed = owed;
        this.payloads = payloads;
        this.clock = clock;
    }

    @Override
    public void changed(SqlConnection connection, List<Nudge> changed) {
        Map<UUID, Said> said = saying.of(connection, changed);
        Instant now = clock.instant();
        owed.owe(
                connection,
                changed.stream()
                        .flatMap(nudge ->
                                NudgeNews.between(said.get(nudge.id()), nudge)
                                        .map(news -> news(nudge, news, now))
                                        .stream())
                        .toList());
        saying.remember(connection, changed, said);
    }

    private News news(Nudge nudge, NudgeNews news, Instant now) {
        return new News(
                DerivedId.version5(nudge.id(), "news/" + nudge.revision()),
                news.type(),
                nudge.subject().customerId(),
                nudge.id(),
                nudge.demand().repId(),
                news.formerRepId(),
                now,
                payloads.of(news.type(), now, NudgeEvents.changed(nudge), news.formerRepId()));
    }
}
