package dev.tandem.engineering.debt;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.ReleaseSnapshot;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.debt.DebtExpanded.AffectedFeatureView;
import dev.tandem.kit.query.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds what debt items refer to, in as many statements for many as for one. */
@ApplicationScoped
class DebtExpansions {
    private final Backlogs backlogs;

    DebtExpansions(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    /** @param items of one product. @return by the ids of the debt items; nothing where nothing is asked for */
    Map<UUID, DebtExpanded> of(List<DebtItem> items, Expansion<DebtExpansion> asked) {
        if (items.isEmpty() || !asked.has(DebtExpansion.AFFECTS)) {
            return Map.of();
        }
        var features = backlogs.of(items.stream()
                .flatMap(item -> item.affects().stream().map(AffectedFeature::id))
                .distinct()
                .toList());
        var releases = backlogs.product(items.get(0).productId().toString()).releases();
        var expanded = new HashMap<UUID, DebtExpanded>();
        items.forEach(item -> expanded.put(item.id(), new DebtExpanded(affected(item, features, releases))));
        return expanded;
    }

    private static List<AffectedFeatureView> affected(
            DebtItem item, Map<UUID, BacklogItem> features, Map<UUID, ReleaseSnapshot> releases) {
        return item.affects().stream()
                .map(feature -> features.get(feature.id()))
                .filter(Objects::nonNull)
                .map(feature -> AffectedFeatureView.of(feature, releases))
                .toList();
    }
}
