package io.thousandhands.notification.stream;

import io.thousandhands.notification.inbox.NudgeItem;
import java.util.UUID;

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

    boolean isLive() {
        return item.state().equals("open") || item.state().equals("snoozed");
    }
}
