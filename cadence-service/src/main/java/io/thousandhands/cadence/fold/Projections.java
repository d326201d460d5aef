package io.thousandhands.cadence.fold;

import io.thousandhands.platform.consume.Projection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What can be truncated with the positions and read again. Kinds, policies and what was told cannot. */
class Projections {
    @Produces
    @Singleton
    Projection projection() {
        return new Projection(List.of("customer_owner", "rep_directory", "standing", "ledger", "trace"));
    }
}
