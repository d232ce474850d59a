package dev.tandem.product.feature;

import dev.tandem.kit.json.StrictJson;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Creates and changes many features, all or none. Every item is tried, so that one refusal names all at fault. */
@ApplicationScoped
class FeatureBatch {
    private final FeatureService service;
    private final Features features;
    private final ProductIds products;
    private final StrictJson json;

    FeatureBatch(FeatureService service, Features features, ProductIds products, StrictJson json) {
        this.service = service;
        this.features = features;
        this.products = products;
        this.json = json;
    }

    @Transactional
    List<Feature> take(String product, FeatureBatchRequest request) {
        UUID productId = products.ofOpen(product);
        features.lock(productId);
        lockNamed(productId, request);
        var taken = new ArrayList<Feature>();
        var refused = new BatchRefusals();
        for (int i = 0; i < request.items().size(); i++) {
            var item = request.items().get(i);
            try {
                var feature = item.creates() ? create(productId, item) : change(productId, item);
                // Now, so that an event that is too large is refused with the item that asks for it.
                features.append(feature);
                taken.add(feature);
            } catch (Refusal refusal) {
                refused.add(i, item.creates() ? "create" : "change", refusal);
            }
        }
        refused.refuseAny();
        return taken;
    }

    /** All at once, since two batches that name the same in another order would wait for each other. */
    private void lockNamed(UUID productId, FeatureBatchRequest request) {
        var references = request.items().stream()
                .filter(item -> !item.creates())
                .map(FeatureBatchRequest.BatchItem::feature)
                .toList();
        features.toChangeAll(features.known(productId, references));
    }

    private Feature create(UUID productId, FeatureBatchRequest.BatchItem item) {
        return service.add(productId.toString(), json.read(Objects.requireNonNull(item.create()), FeatureFields.class));
    }

    private Feature change(UUID productId, FeatureBatchRequest.BatchItem item) {
        var version = Optional.ofNullable(item.version()).map(seen -> new IfMatch(Set.of(seen)));
        String feature = Objects.requireNonNull(item.feature());
        if (!features.get(feature).productId().equals(productId)) {
            throw features.unknown(feature);
        }
        return service.change(feature, version, json.patch(Objects.requireNonNull(item.change())));
    }
}
