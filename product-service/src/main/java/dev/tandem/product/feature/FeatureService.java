package dev.tandem.product.feature;

import dev.tandem.backlog.lane.ExternalRefs;
import dev.tandem.backlog.lane.RankRequest;
import dev.tandem.kit.http.json.MergePatch;
import dev.tandem.kit.http.precondition.IfMatch;
import dev.tandem.kit.journal.Journal;
import dev.tandem.product.product.ProductLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class FeatureService {
    private final Features features;
    private final ProductLock lock;
    private final ExternalRefs externalRefs;
    private final Journal journal;

    FeatureService(Features features, ProductLock lock, ExternalRefs externalRefs, Journal journal) {
        this.features = features;
        this.lock = lock;
        this.externalRefs = externalRefs;
        this.journal = journal;
    }

    @Transactional
    Feature create(String product, FeatureFields fields) {
        var locked = lock.forNewFeature(product);
        String last = features.lastPlace(locked.productId());
        var feature = Feature.propose(locked.productId(), locked.nextFeatureKey(), last, fields);
        externalRefs.follow(feature, List.of());
        journal.append(feature);
        features.persist(feature);
        return feature;
    }

    @Transactional
    Feature patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var feature = features.toChange(reference, precondition);
        var before = feature.externalRefs();
        feature.edit(patch.applyTo(feature.fields(), FeatureFields.class));
        externalRefs.follow(feature, before);
        journal.append(feature);
        return feature;
    }

    @Transactional
    Feature rank(String reference, Optional<IfMatch> precondition, RankRequest request) {
        lock.forRanking(features.productOf(reference));
        var feature = features.toChange(reference, precondition);
        feature.moveTo(features.placeOf(feature, request));
        journal.append(feature);
        return feature;
    }
}
