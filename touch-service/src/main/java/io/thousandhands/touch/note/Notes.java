package io.thousandhands.touch.note;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.platform.sealing.SealingKey;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Gives the keys by which notes are sealed and opened. */
@ApplicationScoped
public class Notes {
    private static final String KEYS =
            "SELECT id, note_key_wrapped_by, note_key FROM customer WHERE id = ANY($1) AND note_key IS NOT NULL";

    private final Unwrapping unwrapping;

    Notes(Unwrapping unwrapping) {
        this.unwrapping = unwrapping;
    }

    /**
     * The keys of those of these customers who have one that is known here; one statement, none for nobody.
     *
     * @param client the pool, or the connection of the present transaction
     */
    public Uni<CustomerKeys> keysOf(Collection<UUID> customerIds, SqlClient client) {
        UUID[] ids = customerIds.stream().distinct().toArray(UUID[]::new);
        return ids.length == 0
                ? Uni.createFrom().item(CustomerKeys.NONE)
                : client.preparedQuery(KEYS).execute(Tuple.of(ids)).map(this::keysIn);
    }

    private CustomerKeys keysIn(Iterable<Row> rows) {
        Map<UUID, SealingKey> keys = new HashMap<>();
        rows.forEach(row -> {
            SealingKey key =
                    unwrapping.unwrapped(row.getUUID(0), new Customer.SealingKey(row.getString(1), row.getString(2)));
            if (key != null) {
                keys.put(row.getUUID(0), key);
            }
        });
        return new CustomerKeys(keys);
    }
}
