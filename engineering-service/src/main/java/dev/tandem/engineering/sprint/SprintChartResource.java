package dev.tandem.engineering.sprint;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.budget.BudgetInputsReader;
import dev.tandem.kit.database.OneState;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Sprints")
class SprintChartResource {
    private final Sprints sprints;
    private final Proposals proposals;
    private final BudgetInputsReader reader;
    private final Backlogs backlogs;
    private final OneState oneState;
    private final Clock clock;

    SprintChartResource(
            Sprints sprints,
            Proposals proposals,
            BudgetInputsReader reader,
            Backlogs backlogs,
            OneState oneState,
            Clock clock) {
        this.sprints = sprints;
        this.proposals = proposals;
        this.reader = reader;
        this.backlogs = backlogs;
        this.oneState = oneState;
        this.clock = clock;
    }

    @GET
    @Path("/sprints/{sprint}/proposal")
    @Transactional
    @Operation(
            operationId = "getSprintProposal",
            summary = "What the merged order would put into a sprint, with the reason for each item in and out",
            description =
                    "The merge over items that are ready and not in another sprint. What exceeds the rest of the capacity when its turn comes is passed over. What is out is given page by page, in the order of the backlog.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    @APIResponse(responseCode = "409", ref = "RefusedByRule")
    public ProposalView proposal(@RestPath String sprint, @BeanParam PageRequest page) {
        oneState.ofThisTransaction();
        var found = sprints.get(sprint);
        found.status().requirePlanned(found);
        var inputs = reader.read(found.productId());
        var proposal = proposals.forSprint(found, inputs);
        return ProposalView.of(found, inputs, proposal, proposals.leftOut(found, inputs, proposal, page));
    }

    @GET
    @Path("/sprints/{sprint}/burndown")
    @Operation(operationId = "getBurndown", summary = "What was committed, added, removed and done, day by day")
    @APIResponseSchema(value = BurndownView.class, responseCode = "200")
    @APIResponse(responseCode = "409", ref = "RefusedByRule")
    public BurndownView burndown(@RestPath String sprint) {
        return BurndownView.of(sprints.get(sprint), clock.instant());
    }

    @GET
    @Path("/products/{product}/velocity")
    @Operation(operationId = "getVelocity", summary = "What each closed sprint got done, the newest first")
    public Page<VelocityView> velocity(@RestPath String product, @BeanParam PageRequest page) {
        return Page.of(
                sprints.closed(backlogs.product(product).productId(), page),
                page.limit(),
                VelocityView::of,
                sprint -> new Sprints.Closing(Objects.requireNonNull(sprint.closedAt())));
    }
}
