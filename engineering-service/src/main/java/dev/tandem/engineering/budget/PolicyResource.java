package dev.tandem.engineering.budget;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Budget")
class PolicyResource {
    private final PolicyService service;
    private final BudgetInputsReader reader;
    private final Backlogs backlogs;

    PolicyResource(PolicyService service, BudgetInputsReader reader, Backlogs backlogs) {
        this.service = service;
        this.reader = reader;
        this.backlogs = backlogs;
    }

    @GET
    @Path("/products/{product}/budget/policy")
    @Operation(
            operationId = "getBudgetPolicy",
            summary = "The terms in force, those for later, and those that are proposed")
    public PolicyView get(@RestPath String product) {
        return PolicyView.of(reader.read(backlogs.product(product).productId()));
    }

    @PUT
    @Path("/products/{product}/budget/policy")
    @RolesAllowed(Roles.WRITERS)
    @Operation(
            operationId = "putBudgetPolicy",
            summary = "Propose new terms, from the other side's agreement on or from a later UTC day",
            description =
                    "A new version; the old ones are kept, and one that is still proposed is superseded. Nothing follows it until the other side agrees; an admin is both sides.")
    public PolicyView put(@RestPath String product, @RestHeader Optional<IfMatch> ifMatch, PolicyRequest request) {
        return PolicyView.of(service.propose(backlogs.product(product).productId(), ifMatch, request));
    }

    @POST
    @Path("/products/{product}/budget/policies/{revision}/agreement")
    @RolesAllowed(Roles.WRITERS)
    @Operation(
            operationId = "answerBudgetPolicy",
            summary = "Agree or object to proposed terms, in a role that did not propose them",
            description =
                    "Once agreed on they hold, or will from their day. A sprint keeps the terms in force when it started; the carry is clamped to the new ones at once.")
    public PolicyView answer(
            @RestPath String product,
            @RestPath int revision,
            @RestHeader Optional<IfMatch> ifMatch,
            PolicyAgreement agreement) {
        return PolicyView.of(service.answer(backlogs.product(product).productId(), revision, ifMatch, agreement));
    }

    @GET
    @Path("/products/{product}/budget/policies")
    @Operation(operationId = "listBudgetPolicies", summary = "All terms that were ever proposed, the newest first")
    public Page<PolicyVersionView> list(@RestPath String product, @BeanParam PageRequest page) {
        int before = page.after(Revision.class).map(Revision::revision).orElse(Integer.MAX_VALUE);
        var policies = reader.read(backlogs.product(product).productId()).policies().stream()
                .filter(policy -> policy.version() < before)
                .sorted(Comparator.comparing(PolicyVersion::version).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(policies, page.limit(), PolicyVersionView::of, policy -> new Revision(policy.version()));
    }

    /** Where a page of the list ended. */
    record Revision(int revision) {
        Revision {
            if (revision < 1) {
                throw new IllegalArgumentException("Revisions are counted from 1");
            }
        }
    }
}
