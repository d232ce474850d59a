package dev.tandem.model;

import dev.tandem.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final Architecture model = Architecture.of("dev.tandem.model");

    @Test
    void arrowsRunOneWay() {
        model.dependsOnNothingIn(
                "dev.tandem.product", "dev.tandem.engineering", "dev.tandem.backlog", "dev.tandem.imports");
    }

    @Test
    void packagesHaveNoCycles() {
        model.capabilitiesHaveNoCycles();
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        model.everyPackageSaysWhatMayBeNull();
    }

    @Test
    void namesSayWhatThingsAre() {
        model.nothingIsCalledUtilOrHelper();
    }

    @Test
    void everyOperationSaysWhoMayCallItAndWhatItProduces() {
        model.everyOperationSaysWhoMayCallIt();
        model.everyResourceSaysWhatItProduces();
        model.readersStandOnTheClassAndWritersOnTheMethod();
    }

    @Test
    void resourcesDoNotTouchTheDatabase() {
        model.resourcesDoNotTouchTheDatabase();
    }
}
