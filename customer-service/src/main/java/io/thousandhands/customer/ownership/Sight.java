package io.thousandhands.customer.ownership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose customers somebody may see. The platform decides it, for all services alike. */
@FunctionalInterface
public interface Sight {

    /** @param owner of a customer; null: an orphan */
    boolean of(@Nullable UUID owner);
}
