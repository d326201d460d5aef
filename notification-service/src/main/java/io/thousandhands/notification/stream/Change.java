package io.thousandhands.notification.stream;

import io.thousandhands.notification.inbox.NudgeItem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nudge as it is now.
 *
 * @param json of the item, written once for all readers
 */
record Change(NudgeItem item, String json) {
    UUID id() {
        return item.id();
    }

    long revision() {
        return item.revision();
    }

    UUID repId() {
        return item.rep().id();
    }

    /** When it came before the rep's eyes, if this change may be that it did; null: it is not. */
    @Nullable
    Instant raisedAt() {
        return item.state().equals("open") && item.snoozes() == 0 ? item.raisedAt() : null;
    }

    boolean isLive() {
        return item.state().equals("open") || item.state().equals("snoozed");
    }
}
