package dev.tandem.engineering.estimate;

import static java.util.Objects.requireNonNull;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.engineering.estimate.EstimateService.Asked;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.BacklogProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Takes many estimates at once, or none of them; whatever is at fault is named at once. */
@ApplicationScoped
class EstimateBatchService {
    private final EstimateService service;
    private final KnownItems knownItems;
    private final CaughtUp caughtUp;

    EstimateBatchService(EstimateService service, KnownItems knownItems, CaughtUp caughtUp) {
        this.service = service;
        this.knownItems = knownItems;
        this.caughtUp = caughtUp;
    }

    /** @return in the order of the batch */
    @Transactional
    List<EstimateView> estimate(UUID productId, EstimateBatch batch) {
        var lines = lines(productId, batch.estimates());
        var taken = service.estimate(lines);
        return lines.stream()
                .map(line -> EstimateView.of(
                        line.item().key(),
                        requireNonNull(taken.get(line.item().id())).estimate()))
                .toList();
    }

    private List<Asked> lines(UUID productId, List<ItemEstimate> estimates) {
        var lines = new ArrayList<Asked>();
        var invalid = new ArrayList<Invalid>();
        var unknown = new ArrayList<String>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < estimates.size(); i++) {
            var estimate = estimates.get(i);
            String pointer = "/estimates/%d/item".formatted(i);
            var item = knownItems.find(estimate.item());
            if (item.isEmpty()) {
                unknown.add(estimate.item());
            } else if (!item.get().productId().equals(productId)) {
                invalid.add(Invalid.at(pointer, "names no item of the product"));
            } else if (!seen.add(item.get().id())) {
                invalid.add(Invalid.at(pointer, "names an item that stands in the batch already"));
            } else {
                lines.add(new Asked(item.get(), estimate.request()));
            }
        }
        if (!invalid.isEmpty()) {
            throw Invalid.refusal(invalid);
        }
        if (!unknown.isEmpty()) {
            caughtUp.require();
            throw BacklogProblem.ITEM_NOT_KNOWN_YET
                    .because(
                            "There is no item %s here; one that was just created may still be on its way",
                            String.join(", ", unknown))
                    .with("items", unknown)
                    .retryAfter(1);
        }
        return lines;
    }
}
