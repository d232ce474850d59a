package dev.tandem.product.release;

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
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
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
    @RolesAllowed({Roles.PRODUCT, Roles.ADMIN})
    @Operation(
            operationId = "changeReleaseScope",
            summary = "Put features into a committed release, or take them out, and say what that means")
    @APIResponseSchema(value = ScopeChangeView.class, responseCode = "201")
    public RestResponse<ScopeChangeView> change(
            @RestPath String release,
            @RestHeader("If-Match") Optional<IfMatch> precondition,
            ScopeChangeRequest request) {
        var change = service.change(release, precondition, request).view();
        return ResponseBuilder.<ScopeChangeView>created(
                        URI.create("/api/v1/releases/%s/scope-changes".formatted(release)))
                .entity(change)
                .build();
    }

    @GET
    @Path("/releases/{release}/scope-changes")
    @RolesAllowed({Roles.PRODUCT, Roles.ENGINEERING, Roles.VIEWER, Roles.OPS, Roles.ADMIN})
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
