package io.thousandhands.touch.matching;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How touches find their customers. */
@ConfigMapping(prefix = "thousandhands.matching")
public interface MatchingConfig {
    /**
     * Where telephone numbers are from that say no country, of touches, of reps and of customers without a region: ISO
     * 3166-1 alpha-2. Without it such numbers are compared by their digits. After a change rebuild the projections:
     * numbers are kept as they were read.
     */
    Optional<String> region();
}
