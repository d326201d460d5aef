package io.thousandhands.customer.upload;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.customer.access.Editors;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.sql.Await;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door for many customers at once. */
@Path("/api/customers")
@Tag(name = "Customers")
public class UploadResource {
    private static final String EXAMPLE = """
            {"externalIds": {"erp": "4711"}, "name": "Ada Lovelace", "segment": "residential"}
            {"externalIds": {"erp": "4712"}, "name": "Analytical Engines", "segment": "commercial", "yearlySales": 60000}
            """;

    private final Editors editors;
    private final Upload upload;

    UploadResource(Editors editors, Upload upload) {
        this.editors = editors;
        this.upload = upload;
    }

    @POST
    @Blocking
    @Consumes("application/x-ndjson")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(
            summary = "Add or change many customers",
            description =
                    "Each line is an upsert by its externalIds, as PUT by external id. The lines that are right are taken, "
                            + "the others answered with their problem; the same upload again changes nothing.")
    public UploadAnswer take(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema = @Schema(ref = "CustomerDraft"),
                                            examples = @ExampleObject(name = "two customers", value = EXAMPLE)))
                    InputStream body) {
        return upload.take(Await.result(editors.current()), body);
    }
}
