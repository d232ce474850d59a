package dev.tandem.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The catalogue of problems, so that a problem's {@code type} leads somewhere. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Problems", description = "What errors mean")
class ProblemResource {
    private final ProblemCatalogue catalogue;

    ProblemResource(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public record ProblemEntry(String type, int status, String title) {
        static ProblemEntry of(ProblemType type) {
            return new ProblemEntry(type.uri(), type.status(), type.title());
        }
    }

    public record ProblemList(List<ProblemEntry> items) {}

    @GET
    @Operation(operationId = "listProblems", summary = "Every problem type that this service answers with")
    public ProblemList list() {
        return new ProblemList(catalogue.types().stream().map(ProblemEntry::of).toList());
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "getProblem", summary = "One problem type")
    public ProblemEntry get(@RestPath String name) {
        return catalogue.types().stream()
                .filter(type -> type.slug().equals(name))
                .findFirst()
                .map(ProblemEntry::of)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("There is no problem type %s", name));
    }
}
