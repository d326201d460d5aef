package io.thousandhands.images;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the images are made of, as their labels say it.
 *
 * @param revision the commit; empty outside of a checkout
 * @param created the commit's time, not the build's: what did not change stays the same image
 */
record Release(String version, String revision, Instant created) {
    /** The keys that the OCI image specification names. */
    Map<String, String> labels(String service) {
        var labels = new TreeMap<String, String>();
        labels.put("org.opencontainers.image.title", service);
        labels.put("org.opencontainers.image.description", "Thousand Hands: " + service);
        labels.put("org.opencontainers.image.version", version);
        labels.put("org.opencontainers.image.created", created.toString());
        labels.put("org.opencontainers.image.licenses", "Apache-2.0");
        if (!revision.isEmpty()) {
            labels.put("org.opencontainers.image.revision", revision);
        }
        return labels;
    }
}
