package dev.tandem.engineering.debt;

import dev.tandem.engineering.estimate.EstimateService;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.imports.ImportOptions;
import dev.tandem.imports.RowOutcome;
import dev.tandem.imports.TrackerRow;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.lane.ExternalRefs;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows of an exported backlog that become debt items, ranked in file order. */
@ApplicationScoped
public class DebtImport {
    private static final Set<String> BUGS = Set.of("bug", "defect");
    private static final Set<String> OPS = Set.of("ops", "operations", "incident", "support");

    private final DebtService service;
    private final DebtItems items;
    private final ExternalRefs externalRefs;
    private final EstimateService estimates;

    DebtImport(DebtService service, DebtItems items, ExternalRefs externalRefs, EstimateService estimates) {
        this.service = service;
        this.items = items;
        this.externalRefs = externalRefs;
        this.estimates = estimates;
    }

    /** Those of the keys that are debt items here already; nobody else can bring them in until the transaction ends. */
    public Map<String, UUID> known(UUID productId, String system, List<String> keys) {
        items.lock(productId);
        return externalRefs.find(productId, system, keys);
    }

    public RowOutcome take(
            UUID productId, TrackerRow row, Optional<Points> points, ImportOptions options, Map<String, UUID> known) {
        if (known.containsKey(row.key())) {
            return RowOutcome.UNCHANGED;
        }
        var item = service.create(productId.toString(), fields(row, options));
        known.put(row.key(), item.id());
        points.ifPresent(given -> estimates.estimate(KnownItem.openDebt(item.id(), item.key(), productId), given));
        return RowOutcome.TAKEN;
    }

    private static DebtFields fields(TrackerRow row, ImportOptions options) {
        var ref = new ExternalRef(options.system(), row.key(), row.urlOrNull());
        String consequence = row.consequence().isEmpty()
                ? "%s %s does not say what happens if this is skipped.".formatted(options.system(), row.key())
                : row.consequence();
        return new DebtFields(
                row.title(),
                row.descriptionOrNull(),
                consequence,
                kindOf(row.type()),
                null,
                List.of(),
                TrackerPriority.severityOf(row.priority()),
                false,
                row.labels(),
                List.of(ref));
    }

    private static DebtKind kindOf(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return BUGS.contains(name) ? DebtKind.BUG : OPS.contains(name) ? DebtKind.OPS : DebtKind.DEBT;
    }
}
