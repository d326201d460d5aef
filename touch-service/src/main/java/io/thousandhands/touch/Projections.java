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
                "customer_owner",
                "customer",
                "customer_reference",
                "rep_directory",
                "rep",
                "rep_reference",
                "kind",
                "timeline",
                "doubled_touch",
                "unmatched",
                "unmatched_reference",
                "waiting_retraction"));
    }
}
