package dev.tandem.product.decision;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.identity.CurrentAccess;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import dev.tandem.product.feature.Features;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a decision names: features in this service's own tables, debt in its copy of the backlog. */
@ApplicationScoped
class DecisionItems {
    private final Features features;
    private final Backlogs backlogs;
    private final CaughtUp caughtUp;
    private final CurrentAccess access;

    DecisionItems(Features features, Backlogs backlogs, CaughtUp caughtUp, CurrentAccess access) {
        this.features = features;
        this.backlogs = backlogs;
        this.caughtUp = caughtUp;
        this.access = access;
    }

    private record Found(DecisionItem item, UUID productId) {}

    /** @param before what the decision named already, which stays even where the item is gone by now */
    List<DecisionItem> find(UUID productId, @Nullable List<String> references, List<DecisionItem> before) {
        var items = new ArrayList<DecisionItem>();
        var faults = new ArrayList<Invalid>();
        var named = references == null ? List.<String>of() : references;
        for (int i = 0; i < named.size(); i++) {
            String pointer = "/items/" + i;
            String reference = named.get(i);
            var known = before.stream()
                    .filter(item -> item.key().equalsIgnoreCase(reference))
                    .findFirst();
            if (known.isPresent()) {
                items.add(known.get());
                continue;
            }
            var found = find(reference).orElseThrow(() -> notKnownYet(pointer));
            if (found.productId().equals(productId)) {
                items.add(found.item());
            } else {
                faults.add(Invalid.at(pointer, "names an item of another product"));
            }
        }
        if (!faults.isEmpty()) {
            throw Invalid.refusal(faults);
        }
        return items.stream().distinct().toList();
    }

    private Optional<Found> find(String reference) {
        return features.target(reference)
                .filter(feature -> access.get().coversItem(feature.key()))
                .map(feature -> new Found(new DecisionItem(feature.id(), feature.key()), feature.productId()))
                .or(() -> backlogs.find(reference)
                        .map(item -> new Found(new DecisionItem(item.id(), item.key()), item.productId())));
    }

    private Refusal notKnownYet(String pointer) {
        caughtUp.require();
        return BacklogProblem.notKnownYet(pointer);
    }
}
