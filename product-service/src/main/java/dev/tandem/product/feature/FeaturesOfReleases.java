package dev.tandem.product.feature;

import dev.tandem.backlog.projection.WorkHalf;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.journal.Journal;
import dev.tandem.product.release.ReleaseFeature;
import dev.tandem.product.release.ReleaseFeatures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells releases of their features, and moves features between them. */
@ApplicationScoped
class FeaturesOfReleases implements ReleaseFeatures {
    private final Features features;
    private final Backlogs backlogs;
    private final Journal journal;

    FeaturesOfReleases(Features features, Backlogs backlogs, Journal journal) {
        this.features = features;
        this.backlogs = backlogs;
        this.journal = journal;
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
        var rows = features.slim("releaseId in ?1 and status <> ?2", releaseIds, FeatureStatus.DROPPED);
        var work = backlogs.workOf(rows.stream().map(SlimFeature::id).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        SlimFeature::releaseId,
                        Collectors.mapping(row -> of(row, work.apply(row.id())), Collectors.toList())));
    }

    @Override
    public List<ReleaseFeature> toMove(UUID productId, List<String> references, String pointer) {
        var ids = features.idsOf(productId, references, pointer);
        features.toChangeAll(ids);
        var rows =
                features.slim("id in ?1", ids).stream().collect(Collectors.toMap(SlimFeature::id, Function.identity()));
        var work = backlogs.workOf(ids);
        return ids.stream().map(id -> of(rows.get(id), work.apply(id))).toList();
    }

    @Override
    public void move(List<ReleaseFeature> moved, UUID releaseId) {
        for (Feature feature :
                features.toChangeAll(moved.stream().map(ReleaseFeature::id).toList())) {
            feature.moveToRelease(releaseId);
            journal.append(feature);
        }
    }

    private static ReleaseFeature of(SlimFeature row, WorkHalf work) {
        return new ReleaseFeature(row.id(), row.key(), work.points(), row.status() == FeatureStatus.SHIPPED);
    }
}
