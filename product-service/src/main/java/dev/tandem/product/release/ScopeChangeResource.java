package dev.tandem.product.release;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Releases")
class ScopeChangeResource {
    private final ScopeChangeService service;
    private final ScopeChanges scopeChanges;
    private final Releases releases;

    ScopeChangeResource(ScopeChangeService service, ScopeChanges scopeChanges, Releases releases) {
        this.service = service;
        this.scopeChanges = scopeChanges;
        this.releases = releases;
    }

    @POST
    @Path("/releases/{release}/scope-changes")
    @Idempotent
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "changeReleaseScope",
            summary = "Put features into a committed release, or take them out, and say what that means")
    @APIResponseSchema(value = ScopeChangeView.class, responseCode = "201")
    public RestResponse<ScopeChangeView> change(
            @RestPath String release, @RestHeader Optional<IfMatch> ifMatch, ScopeChangeRequest request) {
        var change = service.change(release, ifMatch, request).view();
        return Created.at("/releases/%s/scope-changes".formatted(release), change);
    }

    @GET
    @Path("/releases/{release}/scope-changes")
    @Operation(operationId = "listReleaseScopeChanges", summary = "How a release's scope was changed, the newest first")
    public Page<ScopeChangeView> list(@RestPath String release, @BeanParam PageRequest page) {
        var rows = scopeChanges.page(releases.get(release).id(), page);
        return Page.of(
                rows.stream().map(ScopeChange::view).toList(),
                page.limit(),
                Function.identity(),
                change -> new ScopeChanges.Position(change.number()));
    }
}
