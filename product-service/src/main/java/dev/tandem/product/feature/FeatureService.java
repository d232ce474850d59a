package dev.tandem.product.feature;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.projection.WorkHalf;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.journal.Journal;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.lane.ExternalRefs;
import dev.tandem.model.lane.RankRequest;
import dev.tandem.product.product.ProductLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FeatureService {
    private final Features features;
    private final FeatureReferences references;
    private final Links links;
    private final MetricUse metricUse;
    private final ProductLock lock;
    private final ExternalRefs externalRefs;
    private final Backlogs backlogs;
    private final CaughtUp caughtUp;
    private final Event<FeatureDeleted> deleted;
    private final Clock clock;
    private final Journal journal;

    FeatureService(
            Features features,
            FeatureReferences references,
            Links links,
            MetricUse metricUse,
            ProductLock lock,
            ExternalRefs externalRefs,
            Backlogs backlogs,
            CaughtUp caughtUp,
            Event<FeatureDeleted> deleted,
            Clock clock,
            Journal journal) {
        this.features = features;
        this.references = references;
        this.links = links;
        this.metricUse = metricUse;
        this.lock = lock;
        this.externalRefs = externalRefs;
        this.backlogs = backlogs;
        this.caughtUp = caughtUp;
        this.deleted = deleted;
        this.clock = clock;
        this.journal = journal;
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
        var locked = lock.forNewFeature(product);
        String last = features.lastPlace(locked.productId());
        var feature = new Feature(locked.productId(), locked.nextFeatureKey(), last);
        references.check(feature, fields);
        feature.propose(fields, links.resolve(feature, fields.links()));
        externalRefs.follow(feature, List.of());
        journal.append(feature);
        features.persist(feature);
        return feature;
    }

    /** As {@link #add}. */
    Feature change(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        boolean relinks = patch.names("links");
        if (relinks) {
            // Two who link at once must not close a circle together.
            lock.hold(features.productOf(reference));
        }
        var feature = features.toChange(reference, precondition);
        var before = feature.externalRefs();
        var fields = patch.applyTo(feature.fields(), FeatureFields.class);
        references.check(feature, fields);
        var found = relinks ? links.resolve(feature, fields.links()) : feature.links();
        feature.edit(fields, found, metricUse.measuredOf(feature.id()));
        externalRefs.follow(feature, before);
        journal.append(feature);
        return feature;
    }

    @Transactional
    Feature rank(String reference, Optional<IfMatch> precondition, RankRequest request) {
        lock.hold(features.productOf(reference));
        var feature = features.toChange(reference, precondition);
        features.move(feature.productId(), request.of(feature.key()));
        journal.append(feature);
        return feature;
    }

    @Transactional
    Feature transition(String reference, Optional<IfMatch> precondition, FeatureTransition request) {
        var feature = features.toChange(reference, precondition);
        references.requireOpenScope(feature, request.to());
        feature.transition(
                request.to(),
                request.reason(),
                request.to().looksAtWork() ? workOf(feature) : WorkHalf.NONE,
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        journal.append(feature);
        return feature;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        UUID productId = features.productOf(reference);
        lock.hold(productId);
        var linking = features.linkingTo(productId, features.idOf(reference));
        features.toChangeAll(linking);
        var feature = features.toChange(reference, precondition);
        references.requireOpenScope(feature, FeatureStatus.DROPPED);
        feature.delete(workOf(feature));
        free(feature.id(), linking);
        externalRefs.release(feature);
        deleted.fire(new FeatureDeleted(feature.id()));
        journal.append(feature);
        features.delete(feature);
    }

    @Transactional
    void freeLinksTo(UUID productId, UUID itemId) {
        // Whoever sets a link holds the lock too, so none can slip in unseen.
        lock.hold(productId);
        free(itemId, features.linkingTo(productId, itemId));
    }

    private void free(UUID itemId, List<UUID> linking) {
        for (Feature other : features.toChangeAll(linking)) {
            other.unlink(itemId);
            journal.append(other);
        }
    }

    /** For a rule: what engineering said may be missing here until this copy has caught up. */
    private WorkHalf workOf(Feature feature) {
        caughtUp.require();
        return backlogs.workOf(List.of(feature.id())).apply(feature.id());
    }
}
