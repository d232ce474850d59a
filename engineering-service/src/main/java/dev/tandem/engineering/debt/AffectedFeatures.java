package dev.tandem.engineering.debt;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.lane.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the features that a debt item names. */
@ApplicationScoped
class AffectedFeatures {
    private final Backlogs backlogs;
    private final CaughtUp caughtUp;

    AffectedFeatures(Backlogs backlogs, CaughtUp caughtUp) {
        this.backlogs = backlogs;
        this.caughtUp = caughtUp;
    }

    /** @param before what the debt item named already, which stays even where the feature is gone by now */
    List<AffectedFeature> find(UUID productId, @Nullable List<String> references, List<AffectedFeature> before) {
        var found = new ArrayList<AffectedFeature>();
        var errors = new ArrayList<Invalid>();
        var named = references == null ? List.<String>of() : references;
        for (int i = 0; i < named.size(); i++) {
            String pointer = "/affects/" + i;
            var known = known(named.get(i), before);
            if (known.isPresent()) {
                found.add(known.get());
                continue;
            }
            var item = backlogs.find(named.get(i)).orElseThrow(() -> notKnownYet(pointer));
            if (item.productId().equals(productId) && item.owner().type() == Lane.FEATURE) {
                found.add(new AffectedFeature(item.id(), item.key()));
            } else {
                errors.add(Invalid.at(pointer, "names no feature of the same product"));
            }
        }
        if (!errors.isEmpty()) {
            throw Invalid.refusal(errors);
        }
        return found.stream().distinct().toList();
    }

    private static Optional<AffectedFeature> known(String reference, List<AffectedFeature> before) {
        return before.stream()
                .filter(feature -> feature.key().equalsIgnoreCase(reference))
                .findFirst();
    }

    private Refusal notKnownYet(String pointer) {
        caughtUp.require();
        return BacklogProblem.notKnownYet(pointer);
    }
}
