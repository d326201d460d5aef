package io.thousandhands.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The four services. */
public enum Service {
    CUSTOMER,
    TOUCH,
    CADENCE,
    NOTIFICATION;

    /** As its module, its logs and its process are called, such as {@code touch-service}. */
    public String id() {
        return database() + "-service";
    }

    /** The name of its database. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path jar(Path home) {
        return home.resolve(id()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    static List<Service> all() {
        return Arrays.asList(values());
    }
}
