package io.thousandhands.platform.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the world finds this system. */
@ConfigMapping(prefix = "thousandhands.public")
public interface PublicUrlConfig {
    /**
     * The address of the gateway, without a path; the same for every service. Adapters show their URLs by it, and Twilio
     * signs it: if it is not what the other side calls, its signatures do not fit. People come back to it from the
     * issuer's login page, and if it begins with {@code https} their cookies are bound to it.
     */
    @WithDefault("http://localhost:8080")
    String url();
}
