package io.thousandhands.cadence.catalogue;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.platform.rest.Page;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** What the routes of kinds and those of policies do alike. Waits for the database: called on worker threads. */
final class CatalogueRoutes<V> {
    private final Pool pool;
    private final CatalogueTable<V> table;
    private final String what;
    private final String address;

    /** @param what one of them, as problems call it; @param address where all of them are */
    CatalogueRoutes(Pool pool, CatalogueTable<V> table, String what, String address) {
        this.pool = pool;
        this.table = table;
        this.what = what;
        this.address = address;
    }

    Page<V> all() {
        return new Page<>(table.all(pool).stream().map(Versioned::view).toList(), null);
    }

    /** @throws io.thousandhands.platform.problem.ProblemException 404 if nothing is called so */
    RestResponse<V> one(String name) {
        Versioned<V> found = table.find(pool, name)
                .orElseThrow(() -> Problem.notFound("No such " + what + ": GET " + address + " lists them.")
                        .toException());
        return answer(Status.OK, found);
    }

    /** @throws io.thousandhands.platform.problem.ProblemException 400 if nothing was sent, or what the edit throws */
    <B> RestResponse<V> put(@Nullable B body, Function<B, Versioned<V>> edit) {
        if (body == null) {
            throw Problem.badRequest("no-body", "Send the " + what + " as JSON.")
                    .toException();
        }
        Versioned<V> stands = edit.apply(body);
        return answer(stands.version() == 1 ? Status.CREATED : Status.OK, stands);
    }

    private RestResponse<V> answer(Status status, Versioned<V> versioned) {
        return RestResponse.ResponseBuilder.create(status, versioned.view())
                .header(HttpHeaders.ETAG, EntityTags.of(versioned.version()))
                .build();
    }
}
