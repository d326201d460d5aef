package io.thousandhands.customer.input;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Time zones by their IANA name; an offset is not one, for it knows no daylight saving. */
public final class TimeZones {
    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** @return null if it is absent or unknown */
    public static @Nullable String optional(Members members, String name) {
        String raw = members.text(name);
        if (raw == null || NAMES.contains(raw)) {
            return raw;
        }
        members.fault(name, "must be an IANA time zone, such as America/New_York");
        return null;
    }

    /** Like {@link #optional}; an absent one is a finding. */
    public static @Nullable String required(Members members, String name) {
        if (members.isAbsent(name)) {
            members.fault(name, "is required: an IANA time zone, such as America/New_York");
        }
        return optional(members, name);
    }

    private TimeZones() {}
}
