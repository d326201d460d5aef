package io.thousandhands.notification.pace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How much a customer counts among others: what they buy in a year, or what the likes of them are taken to. */
public final class Worth {
    private static final long OF_A_COMPANY = 10_000;
    private static final long OF_A_HOUSEHOLD = 1_000;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** @param yearlySales null: not known */
    public static long of(@Nullable BigDecimal yearlySales, boolean commercial) {
        if (yearlySales == null) {
            return commercial ? OF_A_COMPANY : OF_A_HOUSEHOLD;
        }
        return yearlySales.min(MOST).setScale(0, RoundingMode.DOWN).longValueExact();
    }

    private Worth() {}
}
