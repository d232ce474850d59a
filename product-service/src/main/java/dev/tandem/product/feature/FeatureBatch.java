package dev.tandem.product.feature;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.json.StrictJson;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.lane.BatchWriter;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Creates and changes many features, all or none. */
@ApplicationScoped
class FeatureBatch implements BatchWriter<Feature> {
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
        return features.lock(products.ofOpen(product)).take(request.items(), this);
    }

    @Override
    public Feature create(UUID productId, JsonNode fields) {
        return service.add(productId.toString(), json.read(fields, FeatureFields.class));
    }

    @Override
    public Feature change(String reference, Optional<IfMatch> precondition, JsonNode change) {
        return service.change(reference, precondition, json.patch(change));
    }
}
