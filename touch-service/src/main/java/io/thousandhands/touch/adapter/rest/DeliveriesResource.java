package io.thousandhands.touch.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.touch.adapter.source.Kind;
import io.thousandhands.touch.adapter.store.Adapter;
import io.thousandhands.touch.adapter.store.Adapters;
import io.thousandhands.touch.adapter.store.Deliveries;
import io.thousandhands.touch.adapter.store.Delivery;
import io.thousandhands.touch.adapter.store.ItemOutcome;
import io.thousandhands.touch.adapter.store.MatchedSince;
import io.thousandhands.touch.adapter.work.Worker;
import io.thousandhands.touch.rest.NewestFirst;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What other systems deliver to an adapter, and what became of it. */
@Path("/api/adapters/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Adapters")
class DeliveriesResource {
    private final Hook hook;
    private final Adapters adapters;
    private final Deliveries deliveries;
    private final MatchedSince matched;
    private final Worker worker;

    DeliveriesResource(Hook hook, Adapters adapters, Deliveries deliveries, MatchedSince matched, Worker worker) {
        this.hook = hook;
        this.adapters = adapters;
        this.deliveries = deliveries;
        this.matched = matched;
        this.worker = worker;
    }

    /** Other systems have no token of our issuer: the adapter's secret lets them in. */
    @POST
    @Blocking
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @SecurityRequirementsSet
    @Operation(
            summary = "Deliver to an adapter",
            description = "For other systems, as each of them posts by itself: no bearer token of the issuer, but the "
                    + "adapter's token or the sender's signature. Answered when all that it says is on the log; safe to "
                    + "send again. A generic adapter tells what became of each item.")
    @RequestBody(
            required = true,
            description = "JSON or a form",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "call", ref = "PhoneSystemCall")))
    @APIResponse(
            responseCode = "202",
            description = "Taken (generic)",
            content = @Content(schema = @Schema(implementation = TakenDelivery.class)))
    @APIResponse(responseCode = "204", description = "Taken (all other kinds)")
    @APIResponse(responseCode = "401", description = "The token or the signature does not fit; it says what to check")
    @APIResponse(responseCode = "404", description = "No such adapter, or it is disabled")
    @APIResponse(responseCode = "413", description = "Too large; the problem names the limit")
    @APIResponse(
            responseCode = "422",
            description =
                    "Nothing of it can be taken (generic); it is kept and can be replayed when the mapping is mended")
    @APIResponse(responseCode = "503", description = "Not all of it is known to be on the log; send the same again")
    public Response deliver(@RestPath UUID id, @Context HttpServerRequest request, byte[] body) {
        Hook.Worked worked = hook.take(id, request, body);
        if (worked.kind() != Kind.GENERIC) {
            return Response.noContent().build();
        }
        List<ItemOutcome> items = worked.outcomes();
        return !items.isEmpty() && items.stream().allMatch(ItemOutcome::isRefused)
                ? refused(items.get(0).problem())
                : Response.accepted(new TakenDelivery(worked.deliveryId(), items))
                        .build();
    }

    /** Somebody who tries it out sees at once what is wrong. */
    private static Response refused(@Nullable Map<String, Object> problem) {
        int status = problem != null && problem.get("status") instanceof Integer given ? given : 422;
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    @GET
    @Blocking
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "What came lately",
            description = "Newest first: deliveries that were let in during the last 30 days, and what became of their "
                    + "items. Gone with the customers that they speak of.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it")
    @APIResponse(responseCode = "404", description = "No such adapter")
    public Page<DeliveryView> page(@RestPath UUID id, @RestQuery @Nullable String cursor) {
        NewestFirst after = NewestFirst.after(cursor);
        adapters.get(id);
        Page<Delivery> page = deliveries.page(id, after);
        return new Page<>(matched.since(page.items()), page.next()).map(DeliveryView::inList);
    }

    @GET
    @Path("/{deliveryId}")
    @Blocking
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "A delivery", description = "With all of its items.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "No such delivery, or it is gone")
    public DeliveryView one(@RestPath UUID id, @RestPath UUID deliveryId) {
        return view(id, deliveryId);
    }

    @POST
    @Path("/{deliveryId}/replay")
    @Blocking
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Work a delivery again",
            description =
                    "By the adapter's present mapping, as if it came again; what was taken before is not taken twice.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery and what became of it now",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "No such delivery, or it is gone")
    @APIResponse(responseCode = "503", description = "Not all of it is known to be on the log; try again")
    public DeliveryView replay(@RestPath UUID id, @RestPath UUID deliveryId) {
        Adapter adapter = adapters.get(id);
        worker.work(adapter, deliveries.get(id, deliveryId));
        return view(id, deliveryId);
    }

    private DeliveryView view(UUID id, UUID deliveryId) {
        return DeliveryView.of(
                matched.since(List.of(deliveries.get(id, deliveryId))).get(0));
    }
}
