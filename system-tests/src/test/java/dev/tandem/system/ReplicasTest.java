package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.local.LocalService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes of each service, restarted one after the other while people work. */
class ReplicasTest {
    private static final TestStack tandem = TestStack.shared();

    private LocalService product;
    private LocalService engineering;

    @BeforeEach
    void startReplicas() {
        product = tandem.startReplica(tandem.stack().product());
        engineering = tandem.startReplica(tandem.stack().engineering());
    }

    @AfterEach
    void stopReplicas() {
        product.stop();
        engineering.stop();
    }

    @Test
    void aRollingRestartLosesNoAcknowledgedWrite() {
        tandem.create("ROLL");
        var writers = Writers.ofFeaturesAndDebt(
                "ROLL",
                List.of(tandem.stack().product(), product),
                List.of(tandem.stack().engineering(), engineering));

        for (LocalService service :
                List.of(tandem.stack().product(), tandem.stack().engineering(), product, engineering)) {
            service.stop();
            tandem.restart(service);
        }
        var acknowledged = writers.stop();

        var written = new ArrayList<>(tandem.product().keys("/products/ROLL/features", 200));
        written.addAll(tandem.engineering().keys("/products/ROLL/debt", 200));
        assertThat(acknowledged)
                .allSatisfy(keys -> assertThat(keys)
                        .hasSizeGreaterThan(20)
                        .doesNotHaveDuplicates()
                        .isSubsetOf(written));
        tandem.awaitEqualCopies("ROLL", written.size());
        for (LocalService service : List.of(product, engineering)) {
            assertThat(new Api(service).walk("ROLL", 200)).containsExactlyInAnyOrderElementsOf(written);
        }
    }
}
