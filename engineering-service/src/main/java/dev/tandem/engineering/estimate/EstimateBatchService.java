package dev.tandem.engineering.estimate;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.kit.id.Ids;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.BacklogProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    private record Line(KnownItem item, EstimateRequest request) {}

    /** @return in the order of the batch */
    @Transactional
    List<EstimateView> estimate(UUID productId, EstimateBatch batch) {
        var lines = lines(productId, batch.estimates());
        var taken = new HashMap<UUID, EstimateView>();
        // Always in the same order, so that two batches cannot wait for each other.
        lines.stream()
                .sorted(Comparator.comparing(line -> line.item().id(), Ids.ORDER))
                .forEach(line -> taken.put(
                        line.item().id(),
                        EstimateView.of(
                                line.item().key(),
                                service.estimate(line.item(), line.request()).estimate())));
        return lines.stream().map(line -> taken.get(line.item().id())).toList();
    }

    private List<Line> lines(UUID productId, List<ItemEstimate> estimates) {
        var lines = new ArrayList<Line>();
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
                lines.add(new Line(item.get(), estimate.request()));
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
