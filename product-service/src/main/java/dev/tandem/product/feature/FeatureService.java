package dev.tandem.product.feature;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.comment.CommentsOfItems;
import dev.tandem.model.lane.ExternalRefs;
import dev.tandem.model.lane.RankRequest;
import dev.tandem.model.lane.RankSeveral;
import dev.tandem.model.tradeoff.NamedTradeoffs;
import dev.tandem.model.tradeoff.Overridden;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FeatureService {
    private final Features features;
    private final FeatureReferences references;
    private final Links links;
    private final MetricUse metricUse;
    private final ExternalRefs externalRefs;
    private final Backlogs backlogs;
    private final CaughtUp caughtUp;
    private final Event<FeatureDeleted> deleted;
    private final CommentsOfItems comments;
    private final NamedTradeoffs tradeoffs;
    private final Clock clock;

    FeatureService(
            Features features,
            FeatureReferences references,
            Links links,
            MetricUse metricUse,
            ExternalRefs externalRefs,
            Backlogs backlogs,
            CaughtUp caughtUp,
            Event<FeatureDeleted> deleted,
            CommentsOfItems comments,
            NamedTradeoffs tradeoffs,
            Clock clock) {
        this.features = features;
        this.references = references;
        this.links = links;
        this.metricUse = metricUse;
        this.externalRefs = externalRefs;
        this.backlogs = backlogs;
        this.caughtUp = caughtUp;
        this.deleted = deleted;
        this.comments = comments;
        this.tradeoffs = tradeoffs;
        this.clock = clock;
    }

    @Transactional
    Feature create(String product, FeatureFields fields) {
        return add(product, fields);
    }

    @Transactional
    Feature patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        return change(reference, precondition, patch);
    }

    /** Inside a transaction that a refusal leaves as it is. */
    Feature add(String product, FeatureFields fields) {
        return addAll(product, List.of(fields)).get(0);
    }

    /** As {@link #add}, for several that follow each other in the order. */
    List<Feature> addAll(String product, List<FeatureFields> all) {
        var places = features.newPlaces(product, all.size());
        var added = new ArrayList<Feature>();
        for (int i = 0; i < all.size(); i++) {
            var fields = all.get(i);
            var feature = new Feature(places.get(i));
            references.check(feature, fields);
            feature.propose(fields, links.resolve(feature, fields.links()), clock.instant());
            added.add(feature);
        }
        externalRefs.claim(added);
        added.forEach(features::add);
        return added;
    }

    /** As {@link #add}. */
    Feature change(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        boolean relinks = patch.names("links");
        if (relinks) {
            // Two who link at once must not close a circle together.
            features.lockOf(reference);
        }
        var feature = features.toChange(reference, precondition);
        var before = feature.externalRefs();
        var fields = patch.applyTo(feature.fields(), FeatureFields.class);
        references.check(feature, fields);
        var found = relinks ? links.resolve(feature, fields.links()) : feature.links();
        feature.edit(fields, found, metricUse.measuredOf(feature.id()), clock.instant());
        externalRefs.follow(feature, before);
        return feature;
    }

    @Transactional
    Feature rank(String reference, Optional<IfMatch> precondition, RankRequest target) {
        return features.lockOf(reference).move(reference, precondition, target);
    }

    @Transactional
    List<Feature> rank(String product, RankSeveral request) {
        return features.lock(product).move(request);
    }

    @Transactional
    Feature transition(String reference, Optional<IfMatch> precondition, FeatureTransition request) {
        var feature = features.toChange(reference, precondition);
        references.requireOpenScope(feature, request.to());
        if (feature.isUmbrella()) {
            feature.requirePartsEnded(request.to(), features.openParts(feature));
        }
        if (request.to() == FeatureStatus.SHIPPED) {
            feature.rollOutBy(references.rolloutOwner(feature.productId()));
        }
        feature.transition(
                request.to(),
                request.reason(),
                tradeoffs.of(Overridden.CRITERIA, request.tradeoff()),
                request.to().looksAtWork() ? workOf(feature) : WorkSnapshot.NONE,
                clock.instant());
        return feature;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        UUID productId = features.lockOf(reference).productId();
        var linking = features.linkingTo(productId, features.idOf(reference));
        features.toChangeAll(linking);
        var feature = features.toChange(reference, precondition);
        references.requireOpenScope(feature, FeatureStatus.DROPPED);
        feature.delete(workOf(feature));
        free(feature.id(), linking);
        externalRefs.release(feature);
        comments.end(feature.id());
        deleted.fire(new FeatureDeleted(feature.id()));
    }

    @Transactional
    void freeLinksTo(UUID productId, UUID itemId) {
        // Whoever sets a link holds the lock too, so none can slip in unseen.
        features.lock(productId);
        free(itemId, features.linkingTo(productId, itemId));
    }

    private void free(UUID itemId, List<UUID> linking) {
        for (Feature other : features.toChangeAll(linking)) {
            other.unlink(itemId);
        }
    }

    /** For a rule: what engineering said may be missing here until this copy has caught up. */
    WorkSnapshot workOf(Feature feature) {
        caughtUp.require();
        return backlogs.workOf(feature.id());
    }
}
