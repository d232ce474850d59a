package dev.tandem.backlog.overview;

import dev.tandem.backlog.query.CurrentProducts;
import dev.tandem.kit.identity.NarrowsItself;
import dev.tandem.kit.json.OtherService;
import dev.tandem.kit.json.Years;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.query.QueryValue;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
@Tag(
        name = "Overview",
        description = "How products stand, and what the two should talk about; the same on both services")
class OverviewResource {
    /** How far an agenda looks back: the two meet every week. */
    private static final Duration USUALLY = Duration.ofDays(7);

    private final CurrentProducts products;
    private final Situations situations;
    private final OverviewList list;
    private final Links links;
    private final Clock clock;

    OverviewResource(
            CurrentProducts products, Situations situations, OverviewList list, OtherService other, Clock clock) {
        this.clock = clock;
        this.products = products;
        this.situations = situations;
        this.list = list;
        this.links = Links.of(other);
    }

    @GET
    @Path("/products/{product}/overview")
    @Operation(
            operationId = "getOverview",
            summary = "How a product stands, in one answer",
            description =
                    "Sprint, budget, ready work, endangered releases, risks, questions, decisions, what is blocked, goals, promises, pending scope changes, outcomes that are due and frictions, each with its reason and where it is.")
    public OverviewView get(@RestPath String product) {
        return OverviewView.of(situations.of(products.id(product)), links);
    }

    @GET
    @Path("/products/{product}/agenda")
    @Operation(
            operationId = "getAgenda",
            summary = "What product and engineering should talk about, the most urgent first",
            description =
                    "Each entry says why, and where it is. Derived each time: what is settled is not on the next one.")
    public AgendaView agenda(
            @RestPath String product,
            @RestQuery
                    @Parameter(
                            description = "How far back it looks; a week, unless it is said",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String since) {
        var from = moment(since).orElseGet(() -> clock.instant().minus(USUALLY));
        var id = products.id(product);
        return Agenda.of(situations.of(id), situations.since(id, from), links);
    }

    private static Optional<Instant> moment(@Nullable String since) {
        try {
            return Optional.ofNullable(since).map(Instant::parse).map(Years::known);
        } catch (DateTimeException e) {
            throw QueryValue.invalid("since", "a moment such as 2026-05-04T09:00:00Z");
        }
    }

    @GET
    @Path("/overview")
    @NarrowsItself
    @Operation(
            operationId = "listOverview",
            summary = "How all products stand, a row each, by their keys",
            description = "For whoever looks after several. A token that is for some products lists those.")
    public Page<OverviewRow> list(@BeanParam OverviewFilter filter) {
        return list.page(filter);
    }
}
