package dev.tandem.product;

import dev.tandem.kit.journal.JournalAppended;
import dev.tandem.testing.Architecture;
import dev.tandem.testing.SqlArrows;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final Architecture service = Architecture.of("dev.tandem.product");

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
        service.dependsOnNothingIn("dev.tandem.engineering");
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
                .reading(
                        "dev.tandem.product.feature",
                        "backlog_item",
                        "a page of features is sorted by a score that engineering's points divide")
                .reading("dev.tandem.product.feature", "external_ref", "a page is filtered by an external reference")
                .reading("dev.tandem.product.outcome", "feature", "a page of metrics has a row for each of a feature")
                .leadNowhereElse();
    }

    @Test
    void whoHearsOfAnAppendedEventIsKnown() {
        Architecture.of("dev.tandem").isHeardOnlyBy(JournalAppended.class, "Relay", "TokenWriter");
    }
}
