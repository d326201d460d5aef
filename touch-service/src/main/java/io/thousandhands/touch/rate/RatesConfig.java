package io.thousandhands.touch.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How many events a client may send to one replica. A client is a system, or a rep. */
@ConfigMapping(prefix = "thousandhands.rates")
public interface RatesConfig {
    /** Events a second in the long run. Lower it where many clients share little, raise it for a large import. */
    @WithDefault("10000")
    double eventsPerSecond();

    /** Events that may come at once after a rest. One upload passes whole, however large it is, and is paid for afterwards. */
    @WithDefault("200000")
    long burst();

    /** Clients who are remembered; of more than these, those who sent last. Bounds memory. */
    @WithDefault("10000")
    int clientsAtMost();

    /** Exceptions, by client id (of a rep: {@code rep:} and their id). */
    Map<String, Own> of();

    /** What differs for one client. */
    interface Own {
        /** Events a second in the long run; without it, as for all. */
        OptionalDouble eventsPerSecond();

        /** Events that may come at once after a rest; without it, as for all. */
        OptionalLong burst();
    }
}
