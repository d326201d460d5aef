package io.thousandhands.touch.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.platform.rest.OptionalBody;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.platform.rest.PublicUrl;
import io.thousandhands.touch.adapter.store.Adapter;
import io.thousandhands.touch.adapter.store.Adapters;
import io.thousandhands.touch.adapter.work.Payload;
import io.thousandhands.touch.adapter.work.Trial;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Adapters, for administrators. Most of this file describes them to strangers. */
@Path("/api/adapters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Adapters")
class AdaptersResource {
    private final Adapters adapters;
    private final AdapterEdits edits;
    private final Trial trial;
    private final PublicUrl publicUrl;

    AdaptersResource(Adapters adapters, AdapterEdits edits, Trial trial, PublicUrl publicUrl) {
        this.adapters = adapters;
        this.edits = edits;
        this.trial = trial;
        this.publicUrl = publicUrl;
    }

    @GET
    @Blocking
    @Operation(summary = "All adapters", description = "In the order of their names, without their secrets.")
    @APIResponse(responseCode = "200", description = "All of them")
    public Page<AdapterView> all() {
        return new Page<>(adapters.all().stream().map(this::view).toList(), null);
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add an adapter",
            description =
                    "A way in for one other system, with a url of its own. A generic one is told where the members "
                            + "of a touch are in what it gets: by JSON Pointers, constants, and words with their meanings.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PostedAdapter.class),
                            examples = {
                                @ExampleObject(name = "generic", ref = "PhoneSystem"),
                                @ExampleObject(name = "twilio", ref = "TwilioAdapter")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The adapter, its Location and ETag, and a secret that was made for it",
            content = @Content(schema = @Schema(implementation = AdapterView.class)))
    @APIResponse(responseCode = "400", description = "A member is not what it should be")
    @APIResponse(responseCode = "409", description = "Another adapter has the name")
    public Response add(PostedAdapter posted) {
        AdapterEdits.Edited added = edits.add(posted);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/adapters/" + added.adapter().id())
                .header(HttpHeaders.ETAG, EntityTags.of(added.adapter().version()))
                .entity(view(added))
                .build();
    }

    @GET
    @Path("/{id}")
    @Blocking
    @Operation(summary = "An adapter", description = "With its ETag, and why a delivery was last not let in.")
    @APIResponse(
            responseCode = "200",
            description = "The adapter",
            content = @Content(schema = @Schema(implementation = AdapterView.class)))
    @APIResponse(responseCode = "404", description = "No such adapter")
    public Response one(@RestPath UUID id) {
        Adapter adapter = adapters.get(id);
        return tagged(new AdapterEdits.Edited(adapter, null));
    }

    @PATCH
    @Path("/{id}")
    @Blocking
    @Consumes("application/merge-patch+json")
    @Operation(
            summary = "Change an adapter",
            description = "JSON Merge Patch (RFC 7396) of enabled, defaultRep and mapping. Deliveries that came before "
                    + "can be replayed by the new mapping.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "disable", ref = "DisabledAdapter")))
    @APIResponse(
            responseCode = "200",
            description = "The adapter and its new ETag",
            content = @Content(schema = @Schema(implementation = AdapterView.class)))
    @APIResponse(responseCode = "400", description = "A member is not what it should be")
    @APIResponse(responseCode = "404", description = "No such adapter")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response patch(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Map<String, @Nullable Object> patch) {
        return tagged(edits.patch(id, EntityTags.required(ifMatch), new LinkedHashMap<>(patch)));
    }

    @DELETE
    @Path("/{id}")
    @Blocking
    @Operation(
            summary = "Remove an adapter",
            description = "With its deliveries, and all that is known of its items. Its touches stay.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "No such adapter")
    public Response remove(@RestPath UUID id) {
        adapters.remove(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/secret")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace the secret",
            description =
                    "The former one lets in beside it for a day, unless endFormer is true. Without a secret a token is "
                            + "made (generic, calendly).")
    @APIResponse(
            responseCode = "200",
            description = "The adapter, and a secret that was made",
            content = @Content(schema = @Schema(implementation = AdapterView.class)))
    @APIResponse(responseCode = "400", description = "It cannot be a secret of this kind of adapter")
    @APIResponse(responseCode = "404", description = "No such adapter")
    public Response putSecret(@RestPath UUID id, @OptionalBody @Nullable PostedSecret posted) {
        return tagged(edits.putSecret(
                id,
                posted == null ? null : posted.secret(),
                posted != null && Boolean.TRUE.equals(posted.endFormer())));
    }

    @POST
    @Path("/{id}/try")
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Try a payload",
            description =
                    "Shows what would be taken of it, as if it were all that is known. Nothing is taken or kept, and "
                            + "no signature is asked for.")
    @RequestBody(
            required = true,
            description = "JSON or a form, as the other side would send it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "call", ref = "PhoneSystemCall")))
    @APIResponse(
            responseCode = "200",
            description = "Item by item",
            content = @Content(schema = @Schema(implementation = TriedPayload.class)))
    @APIResponse(responseCode = "400", description = "The payload cannot be read")
    @APIResponse(responseCode = "404", description = "No such adapter")
    public TriedPayload attempt(
            @RestPath UUID id, @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String contentType, byte[] body) {
        return new TriedPayload(trial.of(adapters.get(id), new Payload(contentType == null ? "" : contentType, body)));
    }

    private AdapterView view(Adapter adapter) {
        return AdapterView.of(adapter, publicUrl.url(), null);
    }

    private AdapterView view(AdapterEdits.Edited edited) {
        return AdapterView.of(edited.adapter(), publicUrl.url(), edited.madeSecret());
    }

    private Response tagged(AdapterEdits.Edited edited) {
        return Response.ok(view(edited))
                .header(HttpHeaders.ETAG, EntityTags.of(edited.adapter().version()))
                .build();
    }
}
