package dev.tandem.product.release;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
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
import java.util.List;
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
    private final ReleaseFeatures features;
    private final ProductIds products;

    ReleaseResource(ReleaseService service, Releases releases, ReleaseFeatures features, ProductIds products) {
        this.service = service;
        this.releases = releases;
        this.features = features;
        this.products = products;
    }

    @POST
    @Path("/products/{product}/releases")
    @Idempotent
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "createRelease", summary = "Plan a release")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "201")
    public RestResponse<ReleaseView> create(@RestPath String product, ReleaseFields fields) {
        var release = view(service.create(product, fields));
        return Created.at("/releases/" + release.id(), release);
    }

    @GET
    @Path("/products/{product}/releases")
    @Operation(operationId = "listReleases", summary = "A product's releases, the oldest first")
    public Page<ReleaseView> list(@RestPath String product, @BeanParam ReleaseFilter filter) {
        var rows = releases.page(products.of(product), filter, filter.conditions());
        var contents = features.ofEach(rows.stream().map(Release::id).toList());
        return Page.of(
                rows,
                filter.limit(),
                release -> ReleaseView.of(release, contents.getOrDefault(release.id(), List.of())),
                releases::positionOf);
    }

    @GET
    @Path("/releases/{release}")
    @Operation(operationId = "getRelease", summary = "One release")
    public ReleaseView get(@RestPath String release) {
        return view(releases.get(release));
    }

    @PATCH
    @Path("/releases/{release}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "patchRelease", summary = "Change fields of a release")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReleaseFields.class)))
    public ReleaseView patch(@RestPath String release, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return view(service.patch(release, ifMatch, patch));
    }

    @DELETE
    @Path("/releases/{release}")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "deleteRelease", summary = "Delete a planned release without features")
    public void delete(@RestPath String release, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(release, ifMatch);
    }

    @POST
    @Path("/releases/{release}/commit")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "commitRelease",
            summary = "Promise a release; from then on its scope changes only openly",
            description = "Refused, naming them, while features of it lack engineering's estimate.")
    public ReleaseView commit(@RestPath String release, @RestHeader Optional<IfMatch> ifMatch, CommitRequest request) {
        return view(service.commit(release, ifMatch));
    }

    @GET
    @Path("/releases/{release}/history")
    @Operation(operationId = "getReleaseHistory", summary = "Who changed what of a release, the newest first")
    public Page<HistoryEntry> history(@RestPath String release, @BeanParam PageRequest page) {
        return releases.history(Release.KIND, release, page);
    }

    private ReleaseView view(Release release) {
        return ReleaseView.of(release, features.of(release.id()));
    }
}
