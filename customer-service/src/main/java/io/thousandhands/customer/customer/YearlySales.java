package io.thousandhands.customer.customer;

import io.thousandhands.customer.input.Members;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What they buy from us in a year: not negative, at most two decimals, below a billion; 1e3 and 1000.00 are one. */
final class YearlySales {
    private static final BigDecimal BELOW = new BigDecimal("1e9");
    private static final int DECIMALS = 2;

    static @Nullable BigDecimal optional(Members members, String name) {
        BigDecimal raw = members.number(name);
        if (raw == null) {
            return null;
        }
        BigDecimal plain = raw.stripTrailingZeros();
        if (plain.signum() < 0 || plain.compareTo(BELOW) >= 0 || plain.scale() > DECIMALS) {
            members.fault(name, "must be at least 0, below 1,000,000,000, with at most 2 decimals");
            return null;
        }
        // Only now: a huge exponent written out would fill the memory.
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private YearlySales() {}
}
