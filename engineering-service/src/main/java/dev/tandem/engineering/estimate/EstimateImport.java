package dev.tandem.engineering.estimate;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.imports.RowOutcome;
import dev.tandem.imports.TrackerRow;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Points of features that came from the same file. */
@ApplicationScoped
public class EstimateImport {
    private final EstimateService service;
    private final Estimates estimates;

    EstimateImport(EstimateService service, Estimates estimates) {
        this.service = service;
        this.estimates = estimates;
    }

    /** @param feature the row's feature, where this service has heard of it */
    public RowOutcome take(TrackerRow row, Optional<Points> points, Optional<BacklogItem> feature) {
        if (points.isEmpty()) {
            // As debt it is this service's, except where it came in as a feature before.
            return row.disposition() == TrackerRow.Disposition.DEBT ? RowOutcome.UNCHANGED : RowOutcome.SKIPPED;
        }
        if (feature.isEmpty()) {
            return RowOutcome.waitingFor("product-service has not told of the feature %s".formatted(row.key()));
        }
        var item = feature.get();
        if (estimates.current(item.id()).isPresent()) {
            return RowOutcome.UNCHANGED;
        }
        service.estimate(KnownItems.of(item), points.get());
        return RowOutcome.TAKEN;
    }
}
