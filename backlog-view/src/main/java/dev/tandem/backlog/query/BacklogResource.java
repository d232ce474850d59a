package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.Renewal;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfNoneMatch;
import dev.tandem.model.role.Roles;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/products/{product}/backlog")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Backlog", description = "The one merged order, the same on both services")
class BacklogResource {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);

    private final Backlogs backlogs;
    private final HeadReads heads;
    private final Renewal renewal;
    private final Pages pages;
    private final PageCache cache;
    private final Items items;
    private final HttpHeaders request;

    BacklogResource(
            Backlogs backlogs,
            HeadReads heads,
            Renewal renewal,
            Pages pages,
            PageCache cache,
            Items items,
            HttpHeaders request) {
        this.backlogs = backlogs;
        this.heads = heads;
        this.renewal = renewal;
        this.pages = pages;
        this.cache = cache;
        this.items = items;
        this.request = request;
    }

    @GET
    @Operation(
            operationId = "getBacklog",
            summary = "The merged backlog, page by page",
            description =
                    "Features in product's order and debt in engineering's, merged so that the agreed share of debt holds.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the order",
            content = @Content(schema = @Schema(implementation = BacklogPage.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    public Uni<RestResponse<Rendered>> page(
            @RestPath String product, @BeanParam PageRequest page, @RestHeader("If-None-Match") @Nullable String seen) {
        int limit = page.limit();
        var cursor = page.cursor();
        boolean compressed = RenderedWriter.takesGzip(request);
        return heads.now(product).flatMap(state -> {
            if (IfNoneMatch.holds(seen, state.tag())) {
                return answer(ResponseBuilder.create(304), state.tag());
            }
            var kept = cache.get(new PageCache.Key(state.productId(), state.tag(), cursor, limit));
            if (kept != null) {
                return answer(ResponseBuilder.ok(kept), state.tag());
            }
            return Uni.createFrom()
                    .item(() -> render(state, page, compressed))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .flatMap(read -> answer(ResponseBuilder.ok(read.rendered()), read.tag()));
        });
    }

    private Pages.Page render(HeadState state, PageRequest page, boolean compressed) {
        if (!state.current()) {
            renewal.renew(state.productId());
        }
        var read = pages.read(state.productId(), page.after(Walk.class), page.limit());
        if (compressed) {
            // Here, since the thread that sends it has more to do.
            read.rendered().compressed();
        }
        // It may be of a later state than the one that was asked for.
        cache.put(new PageCache.Key(state.productId(), read.tag(), page.cursor(), page.limit()), read.rendered());
        return read;
    }

    private static Uni<RestResponse<Rendered>> answer(ResponseBuilder<Rendered> answer, String tag) {
        return Uni.createFrom().item(answer.header("ETag", tag).build());
    }

    @GET
    @Path("/digest")
    @Operation(operationId = "getBacklogDigest", summary = "A digest of this service's copy, for comparing the two")
    public DigestView digest(@RestPath String product) {
        return DigestView.of(backlogs.product(product));
    }

    @GET
    @Path("/{item}")
    @Operation(operationId = "getBacklogItem", summary = "One item with both halves, in a lane or not")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = BacklogItemView.class)))
    public Rendered item(@RestPath String product, @RestPath String item) {
        return items.read(current(product), item);
    }

    @GET
    @Path("/{item}/explanation")
    @Operation(operationId = "explainBacklogItem", summary = "Why an item stands where it does")
    @APIResponseSchema(value = ExplanationView.class, responseCode = "200")
    @APIResponse(responseCode = "409", ref = "RefusedByRule")
    public ExplanationView explanation(@RestPath String product, @RestPath String item) {
        return items.explain(current(product), item);
    }

    private UUID current(String product) {
        var state = heads.now(product).await().atMost(LONGEST_WAIT);
        if (!state.current()) {
            renewal.renew(state.productId());
        }
        return state.productId();
    }
}
