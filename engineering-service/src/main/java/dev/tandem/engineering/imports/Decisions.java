package dev.tandem.engineering.imports;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.imports.RowOutcome;
import dev.tandem.imports.TrackerRow;
import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What becomes of the rows of one step: decided row by row, in file order, and written together afterwards. */
final class Decisions {
    private final Set<String> debt;
    private final Map<String, KnownItem> features;
    private final Set<UUID> estimated;
    private final List<NewDebt> newDebt = new ArrayList<>();
    private final Map<KnownItem, Points> pointsOfFeatures = new LinkedHashMap<>();

    /** A row that becomes debt, with the points that it has, if any. */
    record NewDebt(TrackerRow row, Optional<Points> points) {}

    /**
     * @param debt the keys of debt that is here already
     * @param features by key, those that this service has heard of
     * @param estimated those of the features that have an estimate
     */
    Decisions(Set<String> debt, Map<String, KnownItem> features, Set<UUID> estimated) {
        this.debt = new HashSet<>(debt);
        this.features = features;
        this.estimated = new HashSet<>(estimated);
    }

    RowOutcome decide(TrackerRow row) {
        if (debt.contains(row.key())) {
            return RowOutcome.UNCHANGED;
        }
        Optional<Points> points;
        try {
            points = pointsOf(row);
        } catch (IllegalArgumentException e) {
            return RowOutcome.refused("the points are %s, which %s".formatted(row.points(), e.getMessage()));
        }
        // What it was brought in as, it stays, whatever counts as debt this time.
        boolean isFeature = row.disposition() == TrackerRow.Disposition.FEATURE || features.containsKey(row.key());
        return isFeature ? estimate(row, points) : addDebt(row, points);
    }

    private RowOutcome addDebt(TrackerRow row, Optional<Points> points) {
        newDebt.add(new NewDebt(row, points));
        debt.add(row.key());
        return RowOutcome.TAKEN;
    }

    private RowOutcome estimate(TrackerRow row, Optional<Points> points) {
        if (points.isEmpty()) {
            // As debt it is this service's, except where it came in as a feature before.
            return row.disposition() == TrackerRow.Disposition.DEBT ? RowOutcome.UNCHANGED : RowOutcome.SKIPPED;
        }
        var feature = features.get(row.key());
        if (feature == null) {
            return RowOutcome.waitingFor("product-service has not told of the feature %s".formatted(row.key()));
        }
        if (!estimated.add(feature.id())) {
            return RowOutcome.UNCHANGED;
        }
        pointsOfFeatures.put(feature, points.get());
        return RowOutcome.TAKEN;
    }

    List<NewDebt> newDebt() {
        return newDebt;
    }

    Map<KnownItem, Points> pointsOfFeatures() {
        return pointsOfFeatures;
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
