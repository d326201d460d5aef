package io.thousandhands.notification.stream;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;

/** The events on the wire. */
final class Frames {
    /** How long a browser waits before it connects again. */
    private static final long RECONNECT_AFTER_MILLIS = 1_000;

    private final Sse sse;

    Frames(Sse sse) {
        this.sse = sse;
    }

    /** @param json {@code {"items": [...]}}: all that is open and visible */
    OutboundSseEvent snapshot(String json) {
        return sse.newEventBuilder()
                .name("snapshot")
                .reconnectDelay(RECONNECT_AFTER_MILLIS)
                .data(json)
                .build();
    }

    OutboundSseEvent nudge(Change change) {
        return nudge(change.id(), change.revision(), change.json());
    }

    /** Somebody else's now: nothing of it is told but that. */
    OutboundSseEvent moved(UUID id, long revision) {
        return nudge(id, revision, "{\"id\":\"" + id + "\",\"revision\":" + revision + ",\"state\":\"moved\"}");
    }

    OutboundSseEvent keepAlive() {
        return sse.newEventBuilder().comment("still here").build();
    }

    private OutboundSseEvent nudge(UUID id, long revision, String json) {
        return sse.newEventBuilder()
                .name("nudge")
                .id(id + "/" + revision)
                .data(json)
                .build();
    }
}
