package io.thousandhands.touch;

import io.thousandhands.platform.consume.Projection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** All tables of this service: each can be truncated, with the positions, and read again from the topics. */
class Projections {
    @Produces
    @Singleton
    Projection projection() {
        return new Projection(List.of(
                "timeline",
                "doubled_touch",
                "waiting_retraction",
                "unmatched",
                "unmatched_reference",
                "customer",
                "customer_reference",
                "rep",
                "rep_reference",
                "kind",
                "customer_owner",
                "rep_directory"));
    }
}
