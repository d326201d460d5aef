package io.thousandhands.notification.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time zones as reps have them. */
public final class Zones {

    /** One that this machine does not know is UTC: it must not keep the others' news. */
    public static ZoneId named(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private Zones() {}
}
