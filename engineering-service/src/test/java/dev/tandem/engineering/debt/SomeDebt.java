package dev.tandem.engineering.debt;

import dev.tandem.engineering.work.Severity;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.lane.Place;
import dev.tandem.model.points.Share;
import java.util.List;
import java.util.UUID;

/** Debt items for tests of their rules. */
final class SomeDebt {
    static final UUID PRODUCT = new UUID(7, 0);
    static final AffectedFeature REFUNDS = new AffectedFeature(new UUID(7, 1), "PAY-12");
    static final ExternalRef IN_JIRA = new ExternalRef("jira", "SHOP-1204", "https://jira.example.com/SHOP-1204");

    private SomeDebt() {}

    /** Open, and what happened to it is told. */
    static DebtItem aDebtItem() {
        var item = open(full(), List.of(REFUNDS));
        item.whatHappened();
        return item;
    }

    static DebtItem open(DebtFields fields, List<AffectedFeature> affects) {
        return DebtItem.open(new Place(PRODUCT, "PAY-D3", "m"), fields, affects);
    }

    /** Every field is given, and none as it is where none is given. */
    static DebtFields full() {
        return new DebtFields(
                "Gateway client is end of life",
                "Version 2 is out since May",
                "No security fixes after March",
                DebtKind.OPS,
                "checkout",
                "Erin",
                new UUID(7, 2),
                new UUID(7, 3),
                List.of("PAY-12"),
                new Share(1_500),
                Severity.HIGH,
                true,
                List.of("security", "audit"),
                List.of(IN_JIRA));
    }

    /** Only what must be given. */
    static DebtFields bare() {
        return new DebtFields(
                "Nightly build is slow",
                null,
                "Nobody waits for it",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static DebtFields bareWith(List<String> tags, List<ExternalRef> refs) {
        return new DebtFields(
                "Nightly build is slow",
                null,
                "Nobody waits for it",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                tags,
                refs);
    }
}
