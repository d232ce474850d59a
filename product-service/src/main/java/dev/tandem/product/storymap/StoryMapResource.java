package dev.tandem.product.storymap;

import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import dev.tandem.product.product.ProductIds;
import dev.tandem.product.release.Releases;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Story map", description = "What users do, step by step, and which features make it possible")
class StoryMapResource {
    private final StoryMapService service;
    private final StoryMaps maps;
    private final StepUse use;
    private final Releases releases;
    private final ProductIds products;

    StoryMapResource(StoryMapService service, StoryMaps maps, StepUse use, Releases releases, ProductIds products) {
        this.service = service;
        this.maps = maps;
        this.use = use;
        this.releases = releases;
        this.products = products;
    }

    @GET
    @Path("/products/{product}/story-map")
    @Operation(operationId = "getStoryMap", summary = "A product's story map, with its features by release")
    public StoryMapView get(@RestPath String product) {
        return view(maps.of(products.of(product)));
    }

    @PUT
    @Path("/products/{product}/story-map")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "putStoryMap", summary = "Arrange a product's story map")
    public StoryMapView put(@RestPath String product, @RestHeader Optional<IfMatch> ifMatch, StoryMapFields fields) {
        return view(service.arrange(product, ifMatch, fields.activities()));
    }

    @GET
    @Path("/products/{product}/story-map/history")
    @Operation(operationId = "getStoryMapHistory", summary = "Who arranged a story map how, the newest first")
    public Page<HistoryEntry> history(@RestPath String product, @BeanParam PageRequest page) {
        return maps.historyOf(StoryMap.KIND, products.of(product), page);
    }

    private StoryMapView view(StoryMap map) {
        return StoryMapView.of(map, use.onSteps(map.id()), releases.planned(map.id()));
    }
}
