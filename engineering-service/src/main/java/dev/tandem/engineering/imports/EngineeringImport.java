package dev.tandem.engineering.imports;

import dev.tandem.backlog.imports.ImportOptions;
import dev.tandem.backlog.imports.ImportTarget;
import dev.tandem.backlog.imports.RowOutcome;
import dev.tandem.backlog.imports.TrackerRow;
import dev.tandem.backlog.points.Points;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.budget.MedianEstimate;
import dev.tandem.engineering.debt.DebtImport;
import dev.tandem.engineering.estimate.EstimateImport;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Engineering's part of an exported backlog: debt items, and the points of everything that came from the file. */
@ApplicationScoped
class EngineeringImport implements ImportTarget {
    private final Backlogs backlogs;
    private final DebtImport debt;
    private final EstimateImport estimates;
    private final MedianEstimate median;

    EngineeringImport(Backlogs backlogs, DebtImport debt, EstimateImport estimates, MedianEstimate median) {
        this.backlogs = backlogs;
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
    public List<RowOutcome> take(UUID productId, List<TrackerRow> rows, ImportOptions options) {
        var keys = rows.stream().map(TrackerRow::key).toList();
        var ownDebt = debt.known(productId, options.system(), keys);
        var features = backlogs.itemsByExternalRef(productId, options.system(), keys);
        return rows.stream()
                .map(row -> {
                    Optional<Points> points;
                    try {
                        points = pointsOf(row);
                    } catch (IllegalArgumentException e) {
                        return RowOutcome.refused(
                                "the points are %s, which %s".formatted(row.points(), e.getMessage()));
                    }
                    return row.disposition() == TrackerRow.Disposition.DEBT
                            ? debt.take(productId, row, points, options, ownDebt)
                            : estimates.take(row, points, Optional.ofNullable(features.get(row.key())));
                })
                .toList();
    }

    @Override
    public void finish(UUID productId) {
        if (backlogs.isOpen(productId)) {
            median.record(productId);
        }
    }

    private static Optional<Points> pointsOf(TrackerRow row) {
        if (row.points().isEmpty()) {
            return Optional.empty();
        }
        if (!row.points().matches("\\d{1,9}([.]\\d{1,9})?")) {
            throw new IllegalArgumentException("is not a number");
        }
        return Optional.of(Points.of(new BigDecimal(row.points())));
    }
}
