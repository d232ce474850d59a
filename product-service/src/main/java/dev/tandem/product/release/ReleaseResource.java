package dev.tandem.product.release;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import dev.tandem.product.agreement.AgreementRequest;
import dev.tandem.product.product.ProductIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Releases", description = "What goes out together, when, and what was promised")
class ReleaseResource {
    private final ReleaseService service;
    private final Releases releases;
    private final ReleaseViews views;
    private final ProductIds products;

    ReleaseResource(ReleaseService service, Releases releases, ReleaseViews views, ProductIds products) {
        this.service = service;
        this.releases = releases;
        this.views = views;
        this.products = products;
    }

    @POST
    @Path("/products/{product}/releases")
    @Idempotent
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "createRelease", summary = "Plan a release")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "201")
    public RestResponse<ReleaseView> create(@RestPath String product, ReleaseFields fields) {
        var release = views.of(service.create(product, fields));
        return Created.at("/releases/" + release.id(), release);
    }

    @GET
    @Path("/products/{product}/releases")
    @Operation(operationId = "listReleases", summary = "A product's releases, the oldest first")
    public Page<ReleaseView> list(@RestPath String product, @BeanParam ReleaseFilter filter) {
        var rows = releases.page(products.of(product), filter, filter.conditions());
        return Page.ofAll(rows, filter.limit(), views::of, releases::positionOf);
    }

    @GET
    @Path("/releases/{release}")
    @Operation(operationId = "getRelease", summary = "One release")
    public ReleaseView get(@RestPath String release) {
        return views.of(releases.get(release));
    }

    @PATCH
    @Path("/releases/{release}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "patchRelease", summary = "Change fields of a release")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReleaseFields.class)))
    public ReleaseView patch(@RestPath String release, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return views.of(service.patch(release, ifMatch, patch));
    }

    @DELETE
    @Path("/releases/{release}")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "deleteRelease", summary = "Delete a planned release without features")
    public void delete(@RestPath String release, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(release, ifMatch);
    }

    @POST
    @Path("/releases/{release}/agreements")
    @RolesAllowed(Roles.WRITERS)
    @Operation(
            operationId = "agreeToRelease",
            summary = "Agree or object to a release, for one's own side",
            description = """
                    To its features and its day, on the `version` that was read. When one of these changes later, the \
                    agreement is `outdated`. An admin speaks for both sides. Who says the same once more changes nothing.""")
    public ReleaseView agree(@RestPath String release, @RestHeader Optional<IfMatch> ifMatch, AgreementRequest answer) {
        return views.of(service.answer(release, ifMatch, answer));
    }

    @POST
    @Path("/releases/{release}/commit")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "commitRelease",
            summary = "Promise a release; from then on its scope changes only openly",
            description = """
                    Refused, naming them, while features are not ready: estimated, defined, not too large; that others \
                    block them does not count. Without engineering's agreement to it as it is, and for a day before the forecast's 85 % date, it needs a `tradeoff`. Scope, day and \
                    forecast are kept as they are then.""")
    public ReleaseView commit(@RestPath String release, @RestHeader Optional<IfMatch> ifMatch, CommitRequest request) {
        return views.of(service.commit(release, ifMatch, request.tradeoff()));
    }

    @POST
    @Path("/releases/{release}/ship")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "shipRelease",
            summary = "Say that a release is out, and keep how its promise was kept",
            description = "Refused, naming them, while features of it are not shipped.")
    public ReleaseView ship(@RestPath String release, @RestHeader Optional<IfMatch> ifMatch, ShipRequest request) {
        return views.of(service.ship(release, ifMatch));
    }

    @POST
    @Path("/releases/{release}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "cancelRelease", summary = "Say that a release will not be; its features are free again")
    public ReleaseView cancel(@RestPath String release, @RestHeader Optional<IfMatch> ifMatch, CancelRequest request) {
        return views.of(service.cancel(release, ifMatch, request.reason()));
    }

    @GET
    @Path("/releases/{release}/history")
    @Operation(operationId = "getReleaseHistory", summary = "Who changed what of a release, the newest first")
    public Page<HistoryEntry> history(@RestPath String release, @BeanParam PageRequest page) {
        return releases.history(Release.KIND, release, page);
    }
}
