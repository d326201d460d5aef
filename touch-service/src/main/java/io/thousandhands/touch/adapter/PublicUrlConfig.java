package io.thousandhands.touch.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the world finds this system. */
@ConfigMapping(prefix = "thousandhands.public")
public interface PublicUrlConfig {
    /**
     * The address of the gateway, without a path. Adapters show their URLs by it, and Twilio signs it: if it is not what
     * the other side calls, its signatures do not fit.
     */
    @WithDefault("http://localhost:8080")
    String url();
}
