package io.thousandhands.benchmarks.population;

import io.thousandhands.contracts.event.KindEvent;
import java.util.List;

/** Some of the default catalogue's kinds: those that the made-up touches are of. */
public final class Kinds {
    private static final List<KindEvent.Changed> ALL = List.of(
            new KindEvent.Changed(1, "call", 1, 0, true),
            new KindEvent.Changed(1, "meeting", 1, 0, true),
            new KindEvent.Changed(1, "email", 1, 0, true),
            new KindEvent.Changed(1, "text", 0.75, 0, true),
            new KindEvent.Changed(1, "voicemail", 0.5, 0, false),
            new KindEvent.Changed(1, "postcard", 0.5, 0, false),
            new KindEvent.Changed(1, "newsletter", 0.25, 0, false),
            new KindEvent.Changed(1, "gift", 1, 90, true));

    public static List<KindEvent.Changed> all() {
        return ALL;
    }

    /** The name of one of them; any number will do. */
    static String name(long number) {
        return ALL.get((int) Long.remainderUnsigned(number, ALL.size())).name();
    }

    private Kinds() {}
}
