package dev.tandem.engineering.debt;

import dev.tandem.backlog.merge.Lane;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.http.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the features that a debt item names. */
@ApplicationScoped
class AffectedFeatures {
    private final Backlogs backlogs;

    AffectedFeatures(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    /** @param before what the debt item named already, which stays even where the feature is gone by now */
    List<AffectedFeature> find(UUID productId, List<String> references, List<AffectedFeature> before) {
        var found = new ArrayList<AffectedFeature>();
        var errors = new ArrayList<Invalid>();
        var named = references == null ? List.<String>of() : references;
        for (int i = 0; i < named.size(); i++) {
            var feature = find(productId, named.get(i), before);
            if (feature.isEmpty()) {
                errors.add(
                        Invalid.at(
                                "/affects/" + i,
                                "names no feature of the product that is known here; one that was just created may still be on its way"));
            } else if (!found.contains(feature.get())) {
                found.add(feature.get());
            }
        }
        if (!errors.isEmpty()) {
            throw Invalid.refusal(errors);
        }
        return List.copyOf(found);
    }

    private Optional<AffectedFeature> find(UUID productId, String reference, List<AffectedFeature> before) {
        return before.stream()
                .filter(feature -> feature.key().equals(reference))
                .findFirst()
                .or(() -> backlogs.find(reference)
                        .filter(item -> item.productId().equals(productId)
                                && item.owner().type() == Lane.FEATURE)
                        .map(item -> new AffectedFeature(item.id(), item.key())));
    }
}
