package dev.tandem.product.feature;

import dev.tandem.backlog.projection.ItemRefs;
import dev.tandem.imports.ImportOptions;
import dev.tandem.imports.ImportTarget;
import dev.tandem.imports.RowOutcome;
import dev.tandem.imports.TrackerRow;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.lane.ExternalRefs;
import dev.tandem.model.lane.Lane;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Product's part of an exported backlog: every row that is no debt becomes a feature, ranked in file order. */
@ApplicationScoped
class FeatureImport implements ImportTarget {
    private final FeatureService service;
    private final Features features;
    private final ExternalRefs externalRefs;
    private final ProductIds products;
    private final ItemRefs itemRefs;

    FeatureImport(
            FeatureService service,
            Features features,
            ExternalRefs externalRefs,
            ProductIds products,
            ItemRefs itemRefs) {
        this.service = service;
        this.features = features;
        this.externalRefs = externalRefs;
        this.products = products;
        this.itemRefs = itemRefs;
    }

    @Override
    public UUID product(String reference) {
        return products.of(reference);
    }

    @Override
    public UUID productToChange(String reference) {
        return products.ofOpen(reference);
    }

    /** Features are product's own: no row waits for one. */
    @Override
    public Set<String> known(UUID productId, String system, Collection<String> keys) {
        return Set.of();
    }

    @Override
    public List<RowOutcome> take(UUID productId, List<TrackerRow> rows, ImportOptions options) {
        // Nobody else may bring in the same keys between the look and the write.
        features.lock(productId);
        var keys = rows.stream().map(TrackerRow::key).toList();
        var known = new HashSet<>(
                externalRefs.find(productId, options.system(), keys).keySet());
        var knownDebt = debtAmong(productId, options.system(), keys);
        var outcomes = new ArrayList<RowOutcome>();
        var added = new ArrayList<FeatureFields>();
        for (TrackerRow row : rows) {
            boolean isDebt = row.disposition() == TrackerRow.Disposition.DEBT;
            // What it was brought in as, it stays, whatever counts as debt this time.
            if (known.contains(row.key()) || (knownDebt.contains(row.key()) && !isDebt)) {
                outcomes.add(RowOutcome.UNCHANGED);
            } else if (isDebt) {
                outcomes.add(RowOutcome.SKIPPED);
            } else {
                added.add(fields(row, options));
                known.add(row.key());
                outcomes.add(RowOutcome.TAKEN);
            }
        }
        if (!added.isEmpty()) {
            service.addAll(productId.toString(), added);
        }
        return outcomes;
    }

    private Set<String> debtAmong(UUID productId, String system, List<String> keys) {
        return itemRefs.find(productId, system, keys).entrySet().stream()
                .filter(known -> known.getValue().type() == Lane.DEBT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void finish(UUID productId) {
        // Features need nothing at the end.
    }

    private static FeatureFields fields(TrackerRow row, ImportOptions options) {
        var ref = new ExternalRef(options.system(), row.key(), row.urlOrNull());
        return FeatureFields.imported(row.title(), row.descriptionOrNull(), row.labels(), ref);
    }
}
