package io.thousandhands.cadence.catalogue;

import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;

/** A table of what people edit, as a reader sees it. */
interface CatalogueTable<V> {
    /** In their usual order. */
    List<Versioned<V>> all(SqlClient client);

    /** @return empty: nothing is called so */
    Optional<Versioned<V>> find(SqlClient client, String name);
}
