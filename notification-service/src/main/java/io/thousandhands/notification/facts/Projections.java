package io.thousandhands.notification.facts;

import io.thousandhands.platform.consume.Projection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What may be truncated and read again; nudges are the truth and stay. */
class Projections {
    @Produces
    @Singleton
    Projection projection() {
        return new Projection(
                List.of("rep_directory", "working_hours", "customer_owner", "touch", "customer", "trace"));
    }
}
