package dev.tandem.product.feature;

import dev.tandem.backlog.imports.ImportOptions;
import dev.tandem.backlog.imports.ImportTarget;
import dev.tandem.backlog.imports.RowOutcome;
import dev.tandem.backlog.imports.TrackerRow;
import dev.tandem.backlog.lane.ExternalRef;
import dev.tandem.backlog.lane.ExternalRefs;
import dev.tandem.product.product.ProductIds;
import dev.tandem.product.product.ProductLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Product's part of an exported backlog: every row that is no debt becomes a feature, ranked in file order. */
@ApplicationScoped
class FeatureImport implements ImportTarget {
    private final FeatureService service;
    private final ExternalRefs externalRefs;
    private final ProductIds products;
    private final ProductLock lock;

    FeatureImport(FeatureService service, ExternalRefs externalRefs, ProductIds products, ProductLock lock) {
        this.service = service;
        this.externalRefs = externalRefs;
        this.products = products;
        this.lock = lock;
    }

    @Override
    public UUID product(String reference) {
        return products.of(reference);
    }

    @Override
    public UUID productToChange(String reference) {
        return products.ofOpen(reference);
    }

    @Override
    public List<RowOutcome> take(UUID productId, List<TrackerRow> rows, ImportOptions options) {
        // Nobody else may bring in the same keys between the look and the write.
        lock.hold(productId);
        var known = externalRefs.find(
                productId, options.system(), rows.stream().map(TrackerRow::key).toList());
        var outcomes = new ArrayList<RowOutcome>();
        for (TrackerRow row : rows) {
            if (row.disposition() == TrackerRow.Disposition.DEBT) {
                outcomes.add(RowOutcome.SKIPPED);
            } else if (known.containsKey(row.key())) {
                outcomes.add(RowOutcome.UNCHANGED);
            } else {
                var feature = service.create(productId.toString(), fields(row, options));
                known.put(row.key(), feature.id());
                outcomes.add(RowOutcome.TAKEN);
            }
        }
        return outcomes;
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
