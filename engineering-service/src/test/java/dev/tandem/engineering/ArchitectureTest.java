package dev.tandem.engineering;

import dev.tandem.kit.journal.JournalAppended;
import dev.tandem.testing.Architecture;
import dev.tandem.testing.SqlArrows;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final Architecture service = Architecture.of("dev.tandem.engineering");

    @Test
    void capabilitiesHaveNoCycles() {
        service.capabilitiesHaveNoCycles();
    }

    @Test
    void everyOperationSaysWhoMayCallItAndWhatItProduces() {
        service.everyOperationSaysWhoMayCallIt();
        service.everyResourceSaysWhatItProduces();
    }

    @Test
    void resourcesDoNotTouchTheDatabase() {
        service.resourcesDoNotTouchTheDatabase();
    }

    @Test
    void readersStandOnTheClassAndWritersOnTheMethod() {
        service.readersStandOnTheClassAndWritersOnTheMethod();
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        service.everyPackageSaysWhatMayBeNull();
    }

    @Test
    void namesSayWhatThingsAre() {
        service.nothingIsCalledUtilOrHelper();
    }

    @Test
    void theServicesNeverImportEachOther() {
        service.dependsOnNothingIn("dev.tandem.product");
    }

    @Test
    void sqlNamesOnlyTablesOfItsOwnPackage() {
        SqlArrows.in("dev.tandem")
                .sharing("dev.tandem.kit.journal", "dev.tandem.kit.relay")
                .sharing(
                        "dev.tandem.backlog.projection",
                        "dev.tandem.backlog.query",
                        "dev.tandem.backlog.feed",
                        "dev.tandem.backlog.metrics",
                        "dev.tandem.backlog.tradeoff",
                        "dev.tandem.backlog.question",
                        "dev.tandem.backlog.overview",
                        "dev.tandem.backlog.delivery")
                .reading("dev.tandem.engineering.budget", "backlog_head", "figures are counted by one statement")
                .leadNowhereElse();
    }

    @Test
    void whoHearsOfAnAppendedEventIsKnown() {
        Architecture.of("dev.tandem").isHeardOnlyBy(JournalAppended.class, "Relay", "TokenWriter", "SprintBudget");
    }
}
