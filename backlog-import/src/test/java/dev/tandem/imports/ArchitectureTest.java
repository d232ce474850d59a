package dev.tandem.imports;

import dev.tandem.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final Architecture imports = Architecture.of("dev.tandem.imports");

    @Test
    void everyOperationSaysWhoMayCallItAndWhatItProduces() {
        imports.everyOperationSaysWhoMayCallIt();
        imports.everyResourceSaysWhatItProduces();
    }

    @Test
    void readersStandOnTheClassAndWritersOnTheMethod() {
        imports.readersStandOnTheClassAndWritersOnTheMethod();
    }

    @Test
    void resourcesDoNotTouchTheDatabase() {
        imports.resourcesDoNotTouchTheDatabase();
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        imports.everyPackageSaysWhatMayBeNull();
    }

    @Test
    void namesSayWhatThingsAre() {
        imports.nothingIsCalledUtilOrHelper();
    }

    @Test
    void arrowsRunOneWay() {
        imports.dependsOnNothingIn("dev.tandem.product", "dev.tandem.engineering");
    }
}
