package dev.tandem.product;

import dev.tandem.testing.Architecture;
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
    void namesSayWhatThingsAre() {
        service.nothingIsCalledUtilOrHelper();
    }

    @Test
    void theServicesNeverImportEachOther() {
        service.dependsOnNothingIn("dev.tandem.engineering");
    }
}
