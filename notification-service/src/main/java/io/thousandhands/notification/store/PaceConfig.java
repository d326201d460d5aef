package io.thousandhands.notification.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many nudges a rep gets. */
@ConfigMapping(prefix = "thousandhands.nudges")
public interface PaceConfig {
    /**
     * How many nudges about silences are raised for a rep in a day, and may be open for another to be raised; reps may prefer
     * another number. More gives the eager more to do, fewer lets more wait.
     */
    @WithDefault("10")
    int dailyBudget();
}
