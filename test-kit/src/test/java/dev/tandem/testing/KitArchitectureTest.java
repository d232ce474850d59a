package dev.tandem.testing;

import org.junit.jupiter.api.Test;

class KitArchitectureTest {
    private final Architecture kit = Architecture.of("dev.tandem.kit");

    @Test
    void theKitStandsAlone() {
        kit.dependsOnNothingIn(
                "dev.tandem.product",
                "dev.tandem.engineering",
                "dev.tandem.backlog",
                "dev.tandem.imports",
                "dev.tandem.model");
    }

    @Test
    void itsPackagesHaveNoCycles() {
        kit.capabilitiesHaveNoCycles();
    }

    @Test
    void itHasNoDomainWordInItsNamesAndInWhatItsCodeSays() {
        kit.hasNoDomainWord();
        kit.saysNoDomainWord();
    }

    @Test
    void everyOperationSaysWhoMayCallItAndWhatItProduces() {
        kit.everyOperationSaysWhoMayCallIt();
        kit.everyResourceSaysWhatItProduces();
        kit.readersStandOnTheClassAndWritersOnTheMethod();
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        kit.everyPackageSaysWhatMayBeNull();
    }

    @Test
    void namesSayWhatThingsAre() {
        kit.nothingIsCalledUtilOrHelper();
    }
}
