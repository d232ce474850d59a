package dev.tandem.engineering.imports;

import dev.tandem.backlog.projection.ItemRefs;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.budget.MedianEstimate;
import dev.tandem.engineering.debt.DebtImport;
import dev.tandem.engineering.estimate.EstimateImport;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.imports.ImportOptions;
import dev.tandem.imports.ImportTarget;
import dev.tandem.imports.RowOutcome;
import dev.tandem.imports.TrackerRow;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Engineering's part of an exported backlog: debt items, and the points of everything that came from the file. */
@ApplicationScoped
class EngineeringImport implements ImportTarget {
    private final Backlogs backlogs;
    private final ItemRefs itemRefs;
    private final DebtImport debt;
    private final EstimateImport estimates;
    private final MedianEstimate median;

    EngineeringImport(
            Backlogs backlogs, ItemRefs itemRefs, DebtImport debt, EstimateImport estimates, MedianEstimate median) {
        this.backlogs = backlogs;
        this.itemRefs = itemRefs;
        this.debt = debt;
        this.estimates = estimates;
        this.median = median;
    }

    @Override
    public UUID product(String reference) {
        return backlogs.product(reference).productId();
    }

    @Override
    public UUID productToChange(String reference) {
        var product = backlogs.product(reference);
        product.requireOpen();
        return product.productId();
    }

    @Override
    public Set<String> known(UUID productId, String system, Collection<String> keys) {
        return itemRefs.find(productId, system, keys).keySet();
    }

    @Override
    public List<RowOutcome> take(UUID productId, List<TrackerRow> rows, ImportOptions options) {
        var keys = rows.stream().map(TrackerRow::key).toList();
        var ownDebt = debt.known(productId, options.system(), keys);
        var features = featuresAmong(productId, options.system(), keys);
        var estimated = estimates.estimated(
                features.values().stream().map(KnownItem::id).toList());
        var decisions = new Decisions(ownDebt, features, estimated);
        var outcomes = rows.stream().map(decisions::decide).toList();
        write(productId, decisions, options);
        return outcomes;
    }

    /** The work of all is locked at once, by its ids' order, so that nobody who changes several waits for this. */
    private void write(UUID productId, Decisions decisions, ImportOptions options) {
        var points = new LinkedHashMap<KnownItem, Points>();
        var newDebt = decisions.newDebt();
        var items = debt.take(
                productId, newDebt.stream().map(Decisions.NewDebt::row).toList(), options);
        for (int i = 0; i < items.size(); i++) {
            KnownItem item = items.get(i);
            newDebt.get(i).points().ifPresent(given -> points.put(item, given));
        }
        points.putAll(decisions.pointsOfFeatures());
        estimates.take(points);
    }

    private Map<String, KnownItem> featuresAmong(UUID productId, String system, List<String> keys) {
        var features = new HashMap<String, KnownItem>();
        itemRefs.find(productId, system, keys).forEach((key, item) -> {
            if (item.type() == Lane.FEATURE) {
                features.put(key, new KnownItem(item.id(), item.key(), productId, item.type(), item.open()));
            }
        });
        return features;
    }

    @Override
    public void finish(UUID productId) {
        if (backlogs.isOpen(productId)) {
            median.record(productId);
        }
    }
}
