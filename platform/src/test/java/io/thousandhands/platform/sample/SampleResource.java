package io.thousandhands.platform.sample;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Callers;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.NdjsonLine;
import io.thousandhands.platform.rest.NdjsonReader;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Routes that do little and can fail in every way. */
@Path("/api/samples")
@RolesAllowed({Roles.REP, Roles.ADMIN})
public class SampleResource {
    private final Pool pool;
    private final Viewers viewers;
    private final Callers callers;

    SampleResource(Pool pool, Viewers viewers, Callers callers) {
        this.pool = pool;
        this.viewers = viewers;
        this.callers = callers;
    }

    /** A document with a member of each type. */
    public record Sample(
            @Nullable String name,
            @Nullable Instant at,
            @Nullable Integer count,
            @Nullable Boolean open,
            @Nullable UUID id,
            @Nullable Colour colour,
            @Nullable List<Part> parts) {}

    /** Nested. */
    public record Part(int weight) {}

    /** Written in another way than it is called. */
    public enum Colour {
        @com.fasterxml.jackson.annotation.JsonProperty("light-red")
        LIGHT_RED,
        @com.fasterxml.jackson.annotation.JsonProperty("blue")
        BLUE
    }

    @POST
    public Uni<Sample> echo(Sample sample) {
        return Uni.createFrom().item(sample);
    }

    @POST
    @Blocking
    @Path("/blocking")
    public Sample echoOnWorker(Sample sample) {
        return sample;
    }

    @POST
    @Blocking
    @Path("/lines")
    @Consumes("application/x-ndjson")
    public Map<String, Integer> lines(InputStream body) {
        NdjsonReader reader = new NdjsonReader(body, 1024);
        int lines = 0;
        for (List<NdjsonLine> batch = reader.next(100); !batch.isEmpty(); batch = reader.next(100)) {
            lines += batch.size();
        }
        return Map.of("lines", lines);
    }

    @GET
    @Path("/{id}")
    public Uni<String> byId(@PathParam("id") UUID id, @QueryParam("limit") @Nullable Integer limit) {
        return Uni.createFrom().item(id.toString());
    }

    @GET
    @Path("/touches/{id}")
    public Uni<String> kindOf(@PathParam("id") UUID id) {
        return pool.preparedQuery("SELECT kind FROM touch WHERE id = $1")
                .execute(Tuple.of(id))
                .map(RowSet::iterator)
                .map(rows -> {
                    if (!rows.hasNext()) {
                        throw Problem.notFound("No such touch.").toException();
                    }
                    return rows.next().getString(0);
                });
    }

    /** What the caller may see: "everyone", or the owners of a team. */
    @GET
    @Path("/viewer")
    @Authenticated
    public Uni<List<String>> viewer() {
        return viewers.current().map(SampleResource::ownersOf);
    }

    @GET
    @Path("/customers/{id}")
    @Authenticated
    public Uni<String> customer(@PathParam("id") UUID id) {
        return viewers.seeing(id).replaceWith("seen");
    }

    @GET
    @Path("/caller")
    @Authenticated
    public Uni<String> caller() {
        return callers.current().map(Object::toString);
    }

    private static List<String> ownersOf(Viewer viewer) {
        UUID[] owners = viewer.ownersOrNull();
        return owners == null
                ? List.of("everyone")
                : Arrays.stream(owners).map(UUID::toString).sorted().toList();
    }

    @GET
    @Path("/refused")
    public Uni<String> refused() {
        return Uni.createFrom()
                .failure(Problem.conflict("taken", "Choose another.")
                        .with("by", "somebody")
                        .toException());
    }

    @GET
    @Path("/broken")
    public Uni<String> broken() {
        throw new IllegalStateException("secret of the inside");
    }

    @GET
    @Path("/away")
    public Uni<String> away() {
        return Uni.createFrom().failure(new IllegalStateException(new java.net.ConnectException("secret-host:5432")));
    }

    @GET
    @Path("/for-admins")
    @RolesAllowed({Roles.ADMIN, Roles.STANDINGS_READ})
    public Uni<String> forAdmins() {
        return Uni.createFrom().item("welcome");
    }

    @GET
    @Path("/open")
    @PermitAll
    public Uni<String> open() {
        return Uni.createFrom().item("open");
    }
}
