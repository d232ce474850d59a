package dev.tandem.kit.http.problem;

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
@Tag(name = "Problems")
class ProblemResource {
    private final ProblemCatalogue catalogue;

    ProblemResource(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public record Entry(String type, int status, String title) {
        static Entry of(ProblemType type) {
            return new Entry(type.uri(), type.status(), type.title());
        }
    }

    public record Catalogue(List<Entry> items) {}

    @GET
    @Operation(operationId = "listProblems", summary = "Every problem type that this service answers with")
    public Catalogue list() {
        return new Catalogue(catalogue.types().stream().map(Entry::of).toList());
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "getProblem", summary = "One problem type")
    public Entry get(@RestPath String name) {
        return catalogue.types().stream()
                .filter(type -> type.slug().equals(name))
                .findFirst()
                .map(Entry::of)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("There is no problem type %s", name));
    }
}
