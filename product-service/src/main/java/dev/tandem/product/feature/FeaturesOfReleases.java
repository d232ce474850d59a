package dev.tandem.product.feature;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.product.release.ReleaseFeature;
import dev.tandem.product.release.ReleaseFeatures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells releases of their features, and moves features between them. */
@ApplicationScoped
class FeaturesOfReleases implements ReleaseFeatures {
    private final Features features;
    private final Backlogs backlogs;
    private final CaughtUp caughtUp;

    FeaturesOfReleases(Features features, Backlogs backlogs, CaughtUp caughtUp) {
        this.features = features;
        this.backlogs = backlogs;
        this.caughtUp = caughtUp;
    }

    @Override
    public List<ReleaseFeature> of(UUID releaseId) {
        return ofEach(List.of(releaseId)).getOrDefault(releaseId, List.of());
    }

    @Override
    public Map<UUID, List<ReleaseFeature>> ofEach(Collection<UUID> releaseIds) {
        if (releaseIds.isEmpty()) {
            return Map.of();
        }
        var rows = features.slim("fields.releaseId in ?1 and status <> ?2", releaseIds, FeatureStatus.DROPPED);
        var work = backlogs.workOf(rows.stream().map(SlimFeature::id).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        SlimFeature::releaseId,
                        Collectors.mapping(row -> of(row, work.apply(row.id())), Collectors.toList())));
    }

    @Override
    public Moves toMove(UUID productId, List<String> add, List<String> remove) {
        // What is added must be estimated, and may be without this copy having heard of it.
        caughtUp.require();
        var added = features.idsOf(productId, add, "/add");
        var removed = features.idsOf(productId, remove, "/remove");
        var all = Stream.concat(added.stream(), removed.stream()).distinct().toList();
        features.toChangeAll(all);
        var work = backlogs.workOf(all);
        var found = features.slim("id in ?1", all).stream()
                .collect(Collectors.toMap(SlimFeature::id, row -> of(row, work.apply(row.id()))));
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

    private static ReleaseFeature of(SlimFeature row, WorkSnapshot work) {
        return new ReleaseFeature(
                row.id(),
                row.key(),
                work.points(),
                row.status() == FeatureStatus.SHIPPED,
                row.status() == FeatureStatus.DROPPED,
                row.releaseId());
    }
}
