package dev.tandem.engineering.debt;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import dev.tandem.model.split.SplitRequest;
import dev.tandem.model.split.SplitView;
import dev.tandem.model.split.SplitView.SplitItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Splitting", description = "Taking an item apart, at the service that owns it")
class DebtSplitResource {
    private final DebtSplit service;

    DebtSplitResource(DebtSplit service) {
        this.service = service;
    }

    @POST
    @Path("/items/{item}/split")
    @Idempotent
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "splitItem", summary = "Take an item apart into parts, which stand in its place")
    @APIResponseSchema(value = SplitView.class, responseCode = "201")
    public RestResponse<SplitView> split(
            @RestPath String item, @RestHeader Optional<IfMatch> ifMatch, SplitRequest request) {
        var outcome = service.split(item, ifMatch, request);
        var split = new SplitView(
                of(outcome.whole()),
                outcome.parts().stream().map(DebtSplitResource::of).toList());
        return Created.at("/debt/" + split.parent().key(), split);
    }

    private static SplitItem of(DebtItem item) {
        return SplitItem.of(item, item.fields().title(), item.status());
    }
}
