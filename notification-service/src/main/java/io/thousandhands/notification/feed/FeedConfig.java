package io.thousandhands.notification.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often calendars may ask. */
@ConfigMapping(prefix = "thousandhands.feeds")
public interface FeedConfig {
    /**
     * How often one address may be asked within a minute, of each replica. Calendars ask every quarter of an hour or less;
     * several may share an address.
     */
    @WithDefault("30")
    int readsPerMinute();

    /** Addresses that are remembered, those asked last; bounds memory. */
    @WithDefault("10000")
    int addressesAtMost();
}
