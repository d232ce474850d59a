package dev.tandem.imports;

import dev.tandem.kit.precondition.Unconditional;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/products/{product}/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(
        name = "Imports",
        description = "Backlogs that other trackers exported; each service takes its own part of the same file")
class ImportResource {
    private final ImportService service;
    private final ImportConfig config;

    ImportResource(ImportService service, ImportConfig config) {
        this.service = service;
        this.config = config;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed({"${tandem.imports.role}", Roles.ADMIN})
    @Operation(
            operationId = "importBacklog",
            summary = "Bring in a CSV file, as other trackers export it",
            description =
                    "The rows are kept with the 202 and worked through even across a restart; look at the Location for how far that is. Rows match by their key: run twice, it changes nothing. A file has at most 50,000 rows, unless the service is configured otherwise.")
    @RequestBody(
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            description = "With a header row; UTF-8 unless the Content-Type names another charset")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> accept(
            @RestPath String product,
            @BeanParam ImportRequest request,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            byte[] file) {
        var options = request.options();
        var read = TrackerFile.read(file, charsetOf(type), options, config.bounds());
        return service.accept(file, read, product, options);
    }

    @GET
    @Path("/{import}")
    @Operation(operationId = "getImport", summary = "How far an import is, and what became of its rows")
    public ImportView get(@RestPath String product, @RestPath("import") UUID id) {
        return service.get(product, id);
    }

    @DELETE
    @Path("/{import}")
    @Unconditional
    @RolesAllowed({"${tandem.imports.role}", Roles.ADMIN})
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import that runs",
            description =
                    "What it has taken stays, and so does its report, as CANCELLED. To go on, import the file again.")
    public void cancel(@RestPath String product, @RestPath("import") UUID id) {
        service.cancel(product, id);
    }

    private static Charset charsetOf(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw KitProblem.UNSUPPORTED_MEDIA_TYPE.because("There is no charset %s", name);
        }
    }
}
