package dev.tandem.engineering.risk;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.Severity;
import dev.tandem.model.lane.Lane;
import java.util.UUID;

/** Risks for tests of their rules. */
final class SomeRisk {
    static final UUID PRODUCT = new UUID(7, 0);
    static final KnownItem ITEM = new KnownItem(new UUID(7, 12), "PAY-12", PRODUCT, Lane.FEATURE, true);

    private SomeRisk() {}

    /** Mitigated, and what happened to it is told. */
    static Risk aRisk() {
        var risk = Risk.raise(ITEM, full());
        risk.whatHappened();
        return risk;
    }

    static RiskFields full() {
        return new RiskFields(
                RiskKind.DEPENDENCY,
                Severity.CRITICAL,
                "The bank's sandbox is late",
                "A simulator of our own",
                RiskStatus.MITIGATED);
    }

    /** Only what must be given. */
    static RiskFields bare() {
        return new RiskFields(RiskKind.QUALITY, Severity.LOW, "Nobody tests on old phones", null, null);
    }
}
