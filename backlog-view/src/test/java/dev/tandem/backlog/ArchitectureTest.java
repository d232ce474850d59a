package dev.tandem.backlog;

import dev.tandem.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final Architecture view = Architecture.of("dev.tandem.backlog");

    @Test
    void arrowsRunOneWay() {
        view.dependsOnNothingIn("dev.tandem.product", "dev.tandem.engineering", "dev.tandem.imports");
    }

    @Test
    void theMergeIsPure() {
        Architecture.of("dev.tandem.backlog.merge")
                .dependsOnNothingIn(
                        "jakarta", "io.quarkus", "java.time", "dev.tandem.kit", "dev.tandem.backlog.projection");
    }

    @Test
    void everyOperationSaysWhoMayCallItAndWhatItProduces() {
        view.everyOperationSaysWhoMayCallIt();
        view.everyResourceSaysWhatItProduces();
    }

    @Test
    void readersStandOnTheClassAndWritersOnTheMethod() {
        view.readersStandOnTheClassAndWritersOnTheMethod();
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        view.everyPackageSaysWhatMayBeNull();
    }

    @Test
    void namesSayWhatThingsAre() {
        view.nothingIsCalledUtilOrHelper();
    }

    @Test
    void capabilitiesHaveNoCycles() {
        view.capabilitiesHaveNoCycles();
    }
}
