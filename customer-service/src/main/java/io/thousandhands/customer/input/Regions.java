package io.thousandhands.customer.input;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries by their two letters (ISO 3166-1 alpha-2). */
public final class Regions {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** @return null if it is absent or unknown */
    public static @Nullable String optional(Members members, String name) {
        String raw = members.text(name);
        if (raw == null || CODES.contains(raw)) {
            return raw;
        }
        members.fault(name, "must be two capital letters of ISO 3166-1, such as US");
        return null;
    }

    private Regions() {}
}
