package dev.tandem.product.roadmap;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.product.feature.SlimFeature;
import dev.tandem.product.roadmap.RoadmapView.DebtNode;
import dev.tandem.product.roadmap.RoadmapView.FeatureNode;
import dev.tandem.product.roadmap.RoadmapView.WorkProgress;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Features and debt that plans hold, or those of them that one place of the roadmap holds. */
record Planned(List<SlimFeature> features, List<BacklogItem> debt, Function<UUID, WorkSnapshot> work) {
    Planned those(Predicate<SlimFeature> feature, Predicate<BacklogItem> item) {
        return new Planned(
                features.stream().filter(feature).toList(),
                debt.stream().filter(item).toList(),
                work);
    }

    Planned servingInitiative(Predicate<@Nullable UUID> initiative) {
        return those(feature -> initiative.test(feature.initiativeId()), item -> initiative.test(initiativeOf(item)));
    }

    Planned in(@Nullable UUID release) {
        return those(
                feature -> Objects.equals(release, feature.releaseId()),
                item -> Objects.equals(release, releaseOf(item)));
    }

    Planned and(Planned others) {
        return new Planned(
                Stream.concat(features.stream(), others.features.stream()).toList(),
                Stream.concat(debt.stream(), others.debt.stream()).toList(),
                work);
    }

    boolean isEmpty() {
        return features.isEmpty() && debt.isEmpty();
    }

    WorkProgress progress() {
        return WorkProgress.of(featureNodes(), debtNodes());
    }

    List<FeatureNode> featureNodes() {
        return features.stream()
                .map(feature -> {
                    var snapshot = work.apply(feature.id());
                    return new FeatureNode(
                            feature.id(),
                            feature.key(),
                            feature.title(),
                            feature.status(),
                            snapshot.points(),
                            Objects.requireNonNull(snapshot.progress()));
                })
                .toList();
    }

    List<DebtNode> debtNodes() {
        return debt.stream().map(DebtNode::of).toList();
    }

    private static @Nullable UUID initiativeOf(BacklogItem item) {
        var planning = item.owner().planning();
        return planning == null ? null : planning.initiativeId();
    }

    private static @Nullable UUID releaseOf(BacklogItem item) {
        var planning = item.owner().planning();
        return planning == null ? null : planning.releaseId();
    }
}
