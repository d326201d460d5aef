package io.thousandhands.cadence.audit;

import io.thousandhands.cadence.store.DerivedRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a stored standing is as it should be. */
final class Comparison {
    static boolean differs(DerivedRow stored, DerivedRow sure) {
        return !stored.reading().equals(sure.reading())
                || !stored.derived().saysTheSameAs(sure.derived())
                || looksTooLate(stored.derived().nextAt(), sure.derived().nextAt());
    }

    /** A look too early is wasted; one too late is a silence that nobody hears of. */
    private static boolean looksTooLate(@Nullable Instant stored, @Nullable Instant sure) {
        return sure != null && (stored == null || stored.isAfter(sure));
    }

    private Comparison() {}
}
