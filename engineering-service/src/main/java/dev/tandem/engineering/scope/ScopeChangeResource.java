package dev.tandem.engineering.scope;

import dev.tandem.engineering.sprint.Sprints;
import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.journal.HistoryEntry;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Scope changes", description = "The only way to change what an active sprint holds")
class ScopeChangeResource {
    private final ScopeChangeService service;
    private final ScopeChanges changes;
    private final Sprints sprints;

    ScopeChangeResource(ScopeChangeService service, ScopeChanges changes, Sprints sprints) {
        this.service = service;
        this.changes = changes;
        this.sprints = sprints;
    }

    @POST
    @Path("/sprints/{sprint}/scope-changes")
    @Idempotent
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "requestScopeChange", summary = "Ask for a change of an active sprint's scope")
    @APIResponseSchema(value = ScopeChangeView.class, responseCode = "201")
    public RestResponse<ScopeChangeView> request(@RestPath String sprint, ScopeChangeRequest request) {
        var change = ScopeChangeView.of(service.request(sprint, request));
        return Created.at("/sprints/%s/scope-changes/%s".formatted(change.sprint(), change.id()), change);
    }

    @GET
    @Path("/sprints/{sprint}/scope-changes")
    @Operation(operationId = "listScopeChanges", summary = "A sprint's scope changes, the oldest first")
    public Page<ScopeChangeView> list(@RestPath String sprint, @BeanParam PageRequest page) {
        var rows = changes.ofSprint(sprints.get(sprint).id(), page);
        return Page.of(rows, page.limit(), ScopeChangeView::of, changes::positionOf);
    }

    @GET
    @Path("/sprints/{sprint}/scope-changes/{change}")
    @Operation(operationId = "getScopeChange", summary = "One scope change")
    public ScopeChangeView get(@RestPath String sprint, @RestPath String change) {
        return ScopeChangeView.of(changes.of(sprints.get(sprint).id(), change));
    }

    @POST
    @Path("/sprints/{sprint}/scope-changes/{change}/decision")
    @RolesAllowed(Roles.WRITERS)
    @Operation(
            operationId = "decideScopeChange",
            summary = "Accept or reject a scope change, in a role that did not ask for it",
            description = "Accepting it carries it out: points of what comes in are frozen as they are now.")
    public ScopeChangeView decide(
            @RestPath String sprint,
            @RestPath String change,
            @RestHeader Optional<IfMatch> ifMatch,
            Decision decision) {
        return ScopeChangeView.of(service.decide(sprint, change, ifMatch, decision));
    }

    @GET
    @Path("/sprints/{sprint}/scope-changes/{change}/history")
    @Operation(operationId = "getScopeChangeHistory", summary = "Who asked for a scope change, and who decided it")
    public Page<HistoryEntry> history(@RestPath String sprint, @RestPath String change, @BeanParam PageRequest page) {
        return changes.historyOf(
                ScopeChange.KIND, changes.of(sprints.get(sprint).id(), change).id(), page);
    }
}
