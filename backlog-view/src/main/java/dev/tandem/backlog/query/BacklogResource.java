package dev.tandem.backlog.query;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfNoneMatch;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.role.Roles;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
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
    private final Backlogs backlogs;
    private final HeadReads heads;
    private final Pages pages;
    private final FilteredPages filtered;
    private final PageCache cache;
    private final Items items;
    private final CurrentProducts products;
    private final Previews previews;
    private final HttpHeaders request;

    BacklogResource(
            Backlogs backlogs,
            HeadReads heads,
            Pages pages,
            FilteredPages filtered,
            PageCache cache,
            Items items,
            CurrentProducts products,
            Previews previews,
            HttpHeaders request) {
        this.backlogs = backlogs;
        this.heads = heads;
        this.pages = pages;
        this.filtered = filtered;
        this.cache = cache;
        this.items = items;
        this.products = products;
        this.previews = previews;
        this.request = request;
    }

    @GET
    @Operation(
            operationId = "getBacklog",
            summary = "The merged backlog, page by page",
            description =
                    "Features in product's order and debt in engineering's, merged so that the agreed share of debt holds. A filter leaves items out and changes nothing else: what is shown has the position that it has in the whole order. Several values of a parameter mean any of them, several parameters all of them.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the order",
            content = @Content(schema = @Schema(implementation = BacklogPage.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    public Uni<RestResponse<Rendered>> page(
            @RestPath String product,
            @BeanParam BacklogFilter filter,
            @RestHeader("If-None-Match") @Nullable String seen) {
        var asked = new Asked(filter.matching(), filter, filter.limit(), RenderedWriter.takesGzip(request));
        var known = seen == null ? heads.lastKnownId(product) : Optional.<UUID>empty();
        if (known.isPresent() && cache.hasNone(asked.key(known.get()))) {
            // What is wrong with it is told in the other way, which knows what became of the product.
            return rendered(known.get(), asked)
                    .onFailure(Refusal.class)
                    .recoverWithUni(() -> inState(product, asked, seen));
        }
        return inState(product, asked, seen);
    }

    private Uni<RestResponse<Rendered>> inState(String product, Asked asked, @Nullable String seen) {
        return heads.now(product).flatMap(state -> {
            if (IfNoneMatch.holds(seen, state.tag())) {
                return answer(ResponseBuilder.create(304), state.tag());
            }
            var kept = cache.get(asked.key(state.productId()), state.tag());
            return kept == null ? rendered(state.productId(), asked) : answer(ResponseBuilder.ok(kept), state.tag());
        });
    }

    private Uni<RestResponse<Rendered>> rendered(UUID productId, Asked asked) {
        return Uni.createFrom()
                .item(() -> render(productId, asked))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(read -> answer(ResponseBuilder.ok(read.rendered()), read.tag()));
    }

    /** @param matching null for the whole list */
    private record Asked(@Nullable Matching matching, PageRequest page, int limit, boolean compressed) {
        PageCache.Key key(UUID productId) {
            String filter = matching == null ? null : matching.fingerprint();
            return new PageCache.Key(productId, filter, page.cursor(), limit);
        }
    }

    private Pages.Page render(UUID productId, Asked asked) {
        var read = read(productId, asked);
        if (asked.compressed()) {
            // Here, since the thread that sends it has more to do.
            read.rendered().compressed();
        }
        cache.put(asked.key(productId), read);
        return read;
    }

    private Pages.Page read(UUID productId, Asked asked) {
        var page = asked.page();
        return asked.matching() == null
                ? pages.read(productId, page.after(Walk.class), asked.limit())
                : filtered.read(productId, asked.matching(), page.after(FilteredWalk.class), asked.limit());
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
        return items.read(products.id(product), item);
    }

    @GET
    @Path("/{item}/explanation")
    @Operation(operationId = "explainBacklogItem", summary = "Why an item stands where it does")
    @APIResponseSchema(value = ExplanationView.class, responseCode = "200")
    @APIResponse(responseCode = "409", ref = "RefusedByRule")
    public ExplanationView explanation(@RestPath String product, @RestPath String item) {
        return items.explain(products.id(product), item);
    }

    @POST
    @Path("/preview")
    @RolesAllowed(Roles.READERS)
    @Operation(
            operationId = "previewMove",
            summary = "What moving an item would do to the merged order; it changes nothing",
            description =
                    "The share of debt may keep an item from the very place that was asked for; the answer tells where it lands, and the rank command that takes it there.")
    @APIResponseSchema(value = PreviewView.class, responseCode = "200")
    @APIResponse(responseCode = "409", ref = "RefusedByRule")
    public PreviewView preview(@RestPath String product, PreviewRequest request) {
        return previews.of(products.id(product), request);
    }
}
