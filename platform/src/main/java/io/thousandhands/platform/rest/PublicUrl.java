package io.thousandhands.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;

/** Where the world finds this system. */
@ApplicationScoped
public class PublicUrl {
    private final String url;

    PublicUrl(PublicUrlConfig config) {
        this.url = config.url().replaceAll("/+$", "");
    }

    /** Without a slash at the end. */
    public String url() {
        return url;
    }

    /** Whether nobody on the way can read what is sent. */
    public boolean isEncrypted() {
        return url.startsWith("https:");
    }
}
