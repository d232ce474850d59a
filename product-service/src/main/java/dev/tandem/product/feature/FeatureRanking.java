package dev.tandem.product.feature;

import dev.tandem.kit.journal.Journal;
import dev.tandem.model.lane.RankSeveral;
import dev.tandem.product.product.ProductIds;
import dev.tandem.product.product.ProductLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Moves several features at once. */
@ApplicationScoped
class FeatureRanking {
    private final Features features;
    private final ProductIds products;
    private final ProductLock lock;
    private final Journal journal;

    FeatureRanking(Features features, ProductIds products, ProductLock lock, Journal journal) {
        this.features = features;
        this.products = products;
        this.lock = lock;
        this.journal = journal;
    }

    @Transactional
    List<Feature> rank(String product, RankSeveral request) {
        UUID productId = products.of(product);
        lock.hold(productId);
        var moved = features.move(productId, request);
        moved.forEach(journal::append);
        return moved;
    }
}
