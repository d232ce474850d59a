package dev.tandem.product.feature;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.BudgetSnapshot;
import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import dev.tandem.model.ready.ReadyCheck;
import dev.tandem.product.product.ProductIds;
import dev.tandem.product.release.ReleaseFeature;
import dev.tandem.product.release.ReleaseFeatures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells releases of their features, and moves features between them. */
@ApplicationScoped
class FeaturesOfReleases implements ReleaseFeatures {
    private final Features features;
    private final Backlogs backlogs;
    private final ProductIds products;
    private final CaughtUp caughtUp;

    FeaturesOfReleases(Features features, Backlogs backlogs, ProductIds products, CaughtUp caughtUp) {
        this.features = features;
        this.backlogs = backlogs;
        this.products = products;
        this.caughtUp = caughtUp;
    }

    @Override
    public List<ReleaseFeature> of(UUID productId, UUID releaseId) {
        return ofEach(productId, List.of(releaseId)).getOrDefault(releaseId, List.of());
    }

    @Override
    public List<ReleaseFeature> hold(UUID productId, UUID releaseId) {
        var ids = features.slim("fields.releaseId = ?1 and status <> ?2", releaseId, FeatureStatus.DROPPED).stream()
                .map(SlimFeature::id)
                .toList();
        features.toChangeAll(ids);
        return of(productId, releaseId);
    }

    @Override
    public Map<UUID, List<ReleaseFeature>> ofEach(UUID productId, Collection<UUID> releaseIds) {
        if (releaseIds.isEmpty()) {
            return Map.of();
        }
        var rows = features.slim("fields.releaseId in ?1 and status <> ?2", releaseIds, FeatureStatus.DROPPED);
        var shown = shown(productId, rows.stream().map(SlimFeature::id).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(SlimFeature::releaseId, Collectors.mapping(shown, Collectors.toList())));
    }

    @Override
    public Moves toMove(UUID productId, List<String> add, List<String> remove) {
        // What is added must be estimated, and may be without this copy having heard of it.
        caughtUp.require();
        var added = features.idsOf(productId, add, "/add");
        var removed = features.idsOf(productId, remove, "/remove");
        var all = Stream.concat(added.stream(), removed.stream()).distinct().toList();
        features.toChangeAll(all);
        var found = features.slim("id in ?1", all).stream()
                .collect(Collectors.toMap(SlimFeature::id, shown(productId, all)));
        return new Moves(
                added.stream().map(found::get).toList(),
                removed.stream().map(found::get).toList());
    }

    @Override
    public void move(List<ReleaseFeature> moved, @Nullable UUID releaseId) {
        for (Feature feature :
                features.toChangeAll(moved.stream().map(ReleaseFeature::id).toList())) {
            feature.moveToRelease(releaseId);
        }
    }

    private Function<SlimFeature, ReleaseFeature> shown(UUID productId, Collection<UUID> ids) {
        var work = backlogs.workOf(ids);
        var heldUp = backlogs.heldUp(ids);
        var asked = products.definitionOfReady(productId);
        var budget = backlogs.findProduct(productId.toString())
                .map(BacklogHead::budget)
                .orElse(BudgetSnapshot.DEFAULT);
        return row -> {
            var points = work.apply(row.id()).points();
            return new ReleaseFeature(
                    row.id(),
                    row.key(),
                    points,
                    row.status() == FeatureStatus.SHIPPED,
                    row.status() == FeatureStatus.DROPPED,
                    row.releaseId(),
                    asked.notMet(lacks(row, points, budget) | heldUp.getOrDefault(row.id(), 0)));
        };
    }

    /** But for {@code UNBLOCKED}: what blocks a feature may be in the same release. */
    private static int lacks(SlimFeature row, @Nullable Points points, BudgetSnapshot budget) {
        int lacks = points == null ? ReadyCheck.ESTIMATED.bit() : 0;
        lacks |= points != null && budget.isTooLarge(Lane.FEATURE, points.tenths()) ? ReadyCheck.FITS.bit() : 0;
        lacks |= row.status() == FeatureStatus.PROPOSED ? ReadyCheck.DEFINED.bit() : 0;
        lacks |= row.agreed().missing().isEmpty() ? 0 : ReadyCheck.AGREED.bit();
        return lacks;
    }
}
