package dev.tandem.engineering.debt;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.imports.ImportOptions;
import dev.tandem.imports.TrackerRow;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.lane.ExternalRefs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
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

    DebtImport(DebtService service, DebtItems items, ExternalRefs externalRefs) {
        this.service = service;
        this.items = items;
        this.externalRefs = externalRefs;
    }

    /** Those of the keys that are debt items here already; nobody else can bring them in until the transaction ends. */
    public Set<String> known(UUID productId, String system, List<String> keys) {
        items.lock(productId);
        return externalRefs.find(productId, system, keys).keySet();
    }

    /** @return what each of the rows became, in their order */
    public List<KnownItem> take(UUID productId, List<TrackerRow> rows, ImportOptions options) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var fields = rows.stream().map(row -> fields(row, options)).toList();
        return service.add(productId.toString(), fields).stream()
                .map(item -> KnownItem.openDebt(item.id(), item.key(), productId))
                .toList();
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
                null,
                null,
                null,
                List.of(),
                null,
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
