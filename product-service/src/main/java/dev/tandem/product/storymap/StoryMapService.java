package dev.tandem.product.storymap;

import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.product.product.ProductDeleted;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class StoryMapService {
    private final StoryMaps maps;
    private final StepUse use;
    private final ProductIds products;

    StoryMapService(StoryMaps maps, StepUse use, ProductIds products) {
        this.maps = maps;
        this.use = use;
        this.products = products;
    }

    @Transactional
    StoryMap arrange(String product, Optional<IfMatch> precondition, List<Activity> activities) {
        var map = maps.toChange(products.ofOpen(product), precondition);
        map.arrange(activities, use.featuresOn(map.without(activities)));
        return map;
    }

    void end(@Observes ProductDeleted deleted) {
        maps.toChangeAll(List.of(deleted.productId())).forEach(StoryMap::delete);
    }
}
