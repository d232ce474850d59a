package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevMavenTest {
    @ParameterizedTest
    @CsvSource({
        "Apache Maven 3.8.7, false",
        "Apache Maven 3.9.11 (3e54c93a704957b63ee3494413a2b544fd3d825b), true",
        "Apache Maven 4.0.0, true",
        "mvn: command not found, false"
    })
    void devModeNeedsMaven39(String said, boolean newEnough) {
        assertEquals(newEnough, DevMaven.isNewEnough(said));
    }
}
