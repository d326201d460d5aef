package io.thousandhands.notification.stream;

import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.thousandhands.notification.inbox.NudgeItems;
import io.thousandhands.notification.store.DeliverySpans;
import io.thousandhands.notification.store.Notices;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Hears of what any replica committed and passes it on to this replica's readers, on a thread of its own. */
@ApplicationScoped
class ChangeListener {
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 250;
    private static final int NUDGES_AT_ONCE = 500;

    private final Pool pool;
    private final NudgeItems items;
    private final Streams streams;
    private final DeliverySpans spans;
    private final Thread thread = new Thread(this::run, "change-listener");
    private volatile boolean stopping;

    ChangeListener(Pool pool, NudgeItems items, Streams streams, DeliverySpans spans) {
        this.pool = pool;
        this.items = items;
        this.streams = streams;
        this.spans = spans;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(5_000);
    }

    private void run() {
        try {
            while (!stopping) {
                listen();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the connection is lost, or something else went wrong: what was missed is then shown again. */
    private void listen() throws InterruptedException {
        try (Listening listening = Listening.begin(pool)) {
            streams.showAgain();
            while (!stopping && heard(listening.next(CHECK_EVERY), listening)) {
                // Each round is one wait and what came of it.
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warn("Changes of nudges cannot be heard now, streams will be shown again", e);
            }
        }
    }

    /** @return whether the connection is still there */
    private boolean heard(List<Notice> notices, Listening listening) {
        if (notices.contains(new Notice.Lost())) {
            LOG.warn("The listening connection is lost, streams will be shown again");
            return false;
        }
        if (notices.isEmpty()) {
            listening.check();
        }
        passOn(idsIn(notices));
        if (notices.stream().anyMatch(notice -> isOn(Notices.DIRECTORY, notice))) {
            streams.lookAgain();
        }
        return true;
    }

    private void passOn(List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += NUDGES_AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + NUDGES_AT_ONCE));
            var known = spans.of(some);
            var begun = some.stream()
                    .map(id -> spans.begin(id, "show nudge", known))
                    .toList();
            streams.changed(Await.result(items.some(some)));
            begun.forEach(Span::end);
        }
    }

    private static List<UUID> idsIn(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> isOn(Notices.NUDGES, notice))
                .flatMap(notice -> Notices.idsIn(((Notice.Heard) notice).payload()).stream())
                .distinct()
                .toList();
    }

    private static boolean isOn(String channel, Notice notice) {
        return notice instanceof Notice.Heard heard && heard.channel().equals(channel);
    }
}
