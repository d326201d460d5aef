package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * Says nothing: makes the broker roll the segments of an idle partition, so that compaction removes what was erased.
 *
 * @param partition the partition it keeps moving
 */
public record Heartbeat(int partition, Instant at) implements Event {
    @JsonIgnore
    @Override
    public String key() {
        return "heartbeat/" + partition;
    }

    @JsonIgnore
    @Override
    public long version() {
        return at.toEpochMilli();
    }
}
