package dev.tandem.engineering.imports;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.budget.MedianEstimate;
import dev.tandem.engineering.debt.DebtImport;
import dev.tandem.engineering.estimate.EstimateImport;
import dev.tandem.imports.ImportOptions;
import dev.tandem.imports.ImportTarget;
import dev.tandem.imports.RowOutcome;
import dev.tandem.imports.TrackerRow;
import dev.tandem.kit.id.Ids;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    public Set<String> known(UUID productId, String system, Collection<String> keys) {
        return backlogs.knownRefs(productId, system, keys);
    }

    @Override
    public List<RowOutcome> take(UUID productId, List<TrackerRow> rows, ImportOptions options) {
        var keys = rows.stream().map(TrackerRow::key).toList();
        var ownDebt = debt.known(productId, options.system(), keys);
        var features = featuresAmong(productId, options.system(), keys);
        var outcomes = new RowOutcome[rows.size()];
        var pointsOfFeatures = new ArrayList<Integer>();
        for (int i = 0; i < outcomes.length; i++) {
            TrackerRow row = rows.get(i);
            // What it was brought in as, it stays, whatever counts as debt this time.
            boolean isFeature = row.disposition() == TrackerRow.Disposition.FEATURE || features.containsKey(row.key());
            if (ownDebt.containsKey(row.key())) {
                outcomes[i] = RowOutcome.UNCHANGED;
            } else if (isFeature) {
                pointsOfFeatures.add(i);
            } else {
                outcomes[i] = withPoints(row, points -> debt.take(productId, row, points, options, ownDebt));
            }
        }
        // Work is locked by its ids' order throughout, so that nobody who changes several waits for this.
        pointsOfFeatures.sort(comparing(i -> idOf(features.get(rows.get(i).key())), nullsLast(Ids.ORDER)));
        for (int i : pointsOfFeatures) {
            TrackerRow row = rows.get(i);
            var feature = Optional.ofNullable(features.get(row.key()));
            outcomes[i] = withPoints(row, points -> estimates.take(row, points, feature));
        }
        return List.of(outcomes);
    }

    private Map<String, BacklogItem> featuresAmong(UUID productId, String system, List<String> keys) {
        var items = backlogs.itemsByExternalRef(productId, system, keys);
        items.values().removeIf(item -> item.owner().type() != Lane.FEATURE);
        return items;
    }

    private static @Nullable UUID idOf(@Nullable BacklogItem item) {
        return item == null ? null : item.id();
    }

    private static RowOutcome withPoints(TrackerRow row, Function<Optional<Points>, RowOutcome> take) {
        Optional<Points> points;
        try {
            points = pointsOf(row);
        } catch (IllegalArgumentException e) {
            return RowOutcome.refused("the points are %s, which %s".formatted(row.points(), e.getMessage()));
        }
        return take.apply(points);
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
