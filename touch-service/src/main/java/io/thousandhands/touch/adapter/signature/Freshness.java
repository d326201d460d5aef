package io.thousandhands.touch.adapter.signature;

import io.thousandhands.touch.adapter.source.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a signed time is near enough to now. */
record Freshness(Duration tolerance) {

    /** @return why it is not; empty: it is */
    Optional<String> refusal(@Nullable String signedAt, Instant now) {
        Instant at = Times.of(signedAt);
        if (at == null) {
            return Optional.of("Send the time of signing as a number in the header for it.");
        }
        return Duration.between(at, now).abs().compareTo(tolerance) <= 0
                ? Optional.empty()
                : Optional.of("The signature is more than " + tolerance.toSeconds()
                        + " s away from the present time: sign each delivery anew, and check both clocks.");
    }
}
