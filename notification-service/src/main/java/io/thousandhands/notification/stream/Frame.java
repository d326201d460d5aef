package io.thousandhands.notification.stream;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a stream, as it goes on the wire.
 *
 * @param name null, as are id and data: a comment that keeps the connection open
 * @param data JSON on one line
 */
record Frame(
        @Nullable String name,
        @Nullable String id,
        @Nullable String data) {
    /** How long a browser waits before it connects again. */
    private static final long RECONNECT_AFTER_MILLIS = 1_000;

    private static final Frame KEEP_ALIVE = new Frame(null, null, null);

    /** @param json {@code {"items": [...]}}: all that is open and visible */
    static Frame snapshot(String json) {
        return new Frame("snapshot", null, json);
    }

    static Frame nudge(Change change) {
        return nudge(change.id(), change.revision(), change.json());
    }

    /** Somebody else's now: nothing of it is told but that. */
    static Frame moved(UUID id, long revision) {
        return nudge(id, revision, "{\"id\":\"" + id + "\",\"revision\":" + revision + ",\"state\":\"moved\"}");
    }

    static Frame keepAlive() {
        return KEEP_ALIVE;
    }

    OutboundSseEvent on(Sse sse) {
        OutboundSseEvent.Builder event = sse.newEventBuilder();
        if (data == null) {
            return event.comment("still here").build();
        }
        if (id != null) {
            event.id(id);
        }
        return event.name(name)
                .reconnectDelay(RECONNECT_AFTER_MILLIS)
                .data(data)
                .build();
    }

    private static Frame nudge(UUID id, long revision, String json) {
        return new Frame("nudge", id + "/" + revision, json);
    }
}
