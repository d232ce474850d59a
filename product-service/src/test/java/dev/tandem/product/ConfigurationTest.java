package dev.tandem.product;

import dev.tandem.testing.VariableDocs;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void thePageOfVariablesTellsAllThatIsReadAndItsDefaults() throws IOException {
        VariableDocs.holdFor("product");
    }
}
