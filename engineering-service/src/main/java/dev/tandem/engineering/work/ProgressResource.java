package dev.tandem.engineering.work;

import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Progress", description = "How far the work on an item is, outside any sprint")
class ProgressResource {
    private final ProgressService service;
    private final KnownItems knownItems;
    private final WorkItems workItems;

    ProgressResource(ProgressService service, KnownItems knownItems, WorkItems workItems) {
        this.service = service;
        this.knownItems = knownItems;
        this.workItems = workItems;
    }

    @GET
    @Path("/items/{item}/progress")
    @Operation(operationId = "getProgress", summary = "How far an item is")
    public ProgressView get(@RestPath String item) {
        var known = knownItems.get(item);
        return Optional.ofNullable(workItems.of(List.of(known.id())).get(known.id()))
                .map(ProgressView::of)
                .orElseGet(() -> ProgressView.nothingYet(known));
    }

    @PUT
    @Path("/items/{item}/progress")
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "putProgress", summary = "Say how far an item is")
    public ProgressView put(@RestPath String item, @RestHeader Optional<IfMatch> ifMatch, ProgressRequest request) {
        return ProgressView.of(service.progress(item, ifMatch, request.progress()));
    }

    @GET
    @Path("/items/{item}/history")
    @Operation(
            operationId = "getWorkHistory",
            summary = "Who said what of the work on an item, the newest first",
            description =
                    "Estimates, risks, sprints and progress. What its owner changed is in the history of the feature or debt item.")
    public Page<HistoryEntry> history(@RestPath String item, @BeanParam PageRequest page) {
        return knownItems
                .find(item)
                .map(known -> workItems.historyOf(WorkItem.KIND, known.id(), page))
                .orElseGet(() -> workItems.history(WorkItem.KIND, item, page));
    }
}
