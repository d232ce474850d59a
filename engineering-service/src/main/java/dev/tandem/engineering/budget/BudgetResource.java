package dev.tandem.engineering.budget;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.identity.NarrowsItself;
import dev.tandem.kit.journal.History;
import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.QueryValue;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Budget", description = "How much of the work is debt, and how much was agreed on")
class BudgetResource {
    private final BudgetInputsReader reader;
    private final UnplannedWork unplanned;
    private final BudgetList budgets;
    private final History journal;
    private final Backlogs backlogs;

    BudgetResource(
            BudgetInputsReader reader,
            UnplannedWork unplanned,
            BudgetList budgets,
            History journal,
            Backlogs backlogs) {
        this.reader = reader;
        this.unplanned = unplanned;
        this.budgets = budgets;
        this.journal = journal;
        this.backlogs = backlogs;
    }

    @GET
    @Path("/products/{product}/budget")
    @Transactional
    @Operation(operationId = "getBudget", summary = "A product's debt budget, with what it is reckoned from")
    public BudgetView get(@RestPath String product) {
        var head = backlogs.product(product);
        var inputs = reader.read(head.productId());
        return BudgetView.of(head.productId(), head.product().key(), inputs, unplanned.of(head.productId(), inputs));
    }

    @GET
    @Path("/products/{product}/budget/history")
    @Operation(
            operationId = "getBudgetHistory",
            summary = "How the budget stood after each closed sprint, the newest first")
    public Page<BudgetSprintView> history(@RestPath String product, @BeanParam PageRequest page) {
        var steps = reader.read(backlogs.product(product).productId()).steps();
        int before = page.after(Place.class).map(Place::number).orElse(Integer.MAX_VALUE);
        List<Integer> numbers = IntStream.iterate(Math.min(before - 1, steps.size()), n -> n > 0, n -> n - 1)
                .limit(page.limit() + 1L)
                .boxed()
                .toList();
        return Page.of(numbers, page.limit(), number -> BudgetSprintView.of(number, steps.get(number - 1)), Place::new);
    }

    /** Where a page of the history ended. */
    record Place(int number) {
        Place {
            if (number < 1) {
                throw new IllegalArgumentException("Sprints are counted from 1");
            }
        }
    }

    @GET
    @Path("/products/{product}/budget/changes")
    @Operation(
            operationId = "getBudgetChanges",
            summary = "Who or what changed the budget, the newest first, from what to what")
    public Page<HistoryEntry> changes(@RestPath String product, @BeanParam PageRequest page) {
        return journal.page(Budget.KIND, backlogs.product(product).productId(), page);
    }

    @GET
    @Path("/products/{product}/budget/check")
    @Operation(
            operationId = "checkBudget",
            summary = "How the budget stands, and why; for probes, 503 where it has one of the statuses in fail-on",
            description =
                    "Without `fail-on` the answer is 200 whatever the status, so that 503 means the service and not the budget. An archived product never fails.")
    public BudgetCheck check(
            @RestPath String product,
            @RestQuery("fail-on")
                    @Parameter(
                            description = "Statuses to answer 503 for, with commas between them",
                            example = "CRITICAL,UNDERSPENT")
                    @Nullable
                    String failOn) {
        var head = backlogs.product(product);
        var statuses = QueryValue.anyOf("fail-on", failOn, BudgetStatus.class);
        return BudgetCheck.of(head.product().key(), !head.isOpen(), reader.read(head.productId()))
                .failingOn(statuses);
    }

    @GET
    @Path("/budgets")
    @NarrowsItself
    @Operation(
            operationId = "listBudgets",
            summary = "How every product's budget stands",
            description = "Archived products are left out unless they are asked for.")
    public Page<BudgetSummary> list(
            @RestQuery @Parameter(schema = @Schema(implementation = BudgetStatus.class)) @Nullable String status,
            @RestQuery
                    @Parameter(
                            description = "true: archived products too",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String archived,
            @BeanParam PageRequest page) {
        return budgets.page(status, QueryValue.of("archived", archived).orElse(false), page);
    }
}
