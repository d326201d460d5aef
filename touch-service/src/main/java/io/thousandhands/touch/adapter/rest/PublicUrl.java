package io.thousandhands.touch.adapter.rest;

import io.thousandhands.touch.adapter.PublicUrlConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the world finds this system, without a slash at the end. */
@ApplicationScoped
class PublicUrl {
    private final String url;

    PublicUrl(PublicUrlConfig config) {
        this.url = config.url().replaceAll("/+$", "");
    }

    String url() {
        return url;
    }
}
