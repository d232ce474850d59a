package dev.tandem.engineering;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.OpenApiContract;
import dev.tandem.testing.ProblemDocs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ContractTest {
    @Test
    void everyProblemIsDocumented() throws IOException {
        ProblemDocs.holdFor("engineering");
    }

    @Test
    void theServiceServesWhatTheContractSays() throws IOException {
        OpenApiContract.holdsFor("engineering-service");
    }
}
