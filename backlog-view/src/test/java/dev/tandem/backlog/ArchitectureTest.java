package dev.tandem.backlog;

import dev.tandem.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final Architecture view = Architecture.of("dev.tandem.backlog");
    private final Architecture kit = Architecture.of("dev.tandem.kit");

    @Test
    void arrowsRunOneWay() {
        view.dependsOnNothingIn("dev.tandem.product", "dev.tandem.engineering");
        kit.dependsOnNothingIn("dev.tandem.product", "dev.tandem.engineering", "dev.tandem.backlog");
    }

    @Test
    void theKitHasNoDomainWord() {
        kit.hasNoDomainWord();
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
        kit.everyOperationSaysWhoMayCallIt();
        kit.everyResourceSaysWhatItProduces();
    }

    @Test
    void readersStandOnTheClassAndWritersOnTheMethod() {
        view.readersStandOnTheClassAndWritersOnTheMethod();
        kit.readersStandOnTheClassAndWritersOnTheMethod();
    }

    @Test
    void namesSayWhatThingsAre() {
        view.nothingIsCalledUtilOrHelper();
        kit.nothingIsCalledUtilOrHelper();
    }

    @Test
    void capabilitiesHaveNoCycles() {
        view.capabilitiesHaveNoCycles();
    }
}
