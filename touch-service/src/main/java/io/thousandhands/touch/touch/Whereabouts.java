package io.thousandhands.touch.touch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a touch stands under one customer, as far as the log has been read.
 *
 * @param version of its content; -1: only a retraction is known
 * @param retractedVersion of its last retraction; null: none
 */
public record Whereabouts(
        UUID customerId, long version, @Nullable Long retractedVersion) {

    /** A retraction beats a correction of the same version. */
    public boolean stands() {
        return retractedVersion == null || retractedVersion < version;
    }

    /** The version of the last that is known. */
    public long latest() {
        return retractedVersion == null ? version : Math.max(version, retractedVersion);
    }
}
