package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.local.LocalService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void aRollingRestartLosesNoAcknowledgedWrite() throws Exception {
        tandem.create("ROLL");
        var stop = new AtomicBoolean();
        var features = CompletableFuture.supplyAsync(() -> createUntil(
                stop,
                List.of(tandem.stack().product(), product),
                "/products/ROLL/features",
                Map.of("title", "A feature")));
        var debt = CompletableFuture.supplyAsync(() -> createUntil(
                stop,
                List.of(tandem.stack().engineering(), engineering),
                "/products/ROLL/debt",
                Map.of("title", "Debt", "consequence", "It hurts")));

        for (LocalService service :
                List.of(tandem.stack().product(), tandem.stack().engineering(), product, engineering)) {
            service.stop();
            tandem.restart(service);
        }
        stop.set(true);

        var written = new ArrayList<>(tandem.product().keys("/products/ROLL/features", 200));
        written.addAll(tandem.engineering().keys("/products/ROLL/debt", 200));
        assertThat(features.get()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(debt.get()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(written).containsAll(features.get()).containsAll(debt.get());
        tandem.awaitEqualCopies("ROLL", written.size());
        for (LocalService service : List.of(product, engineering)) {
            assertThat(new Api(service).walk("ROLL", 200)).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    /** One after the other, on whichever process answers; the keys that were acknowledged. */
    private static List<String> createUntil(
            AtomicBoolean stop, List<LocalService> services, String path, Map<String, ?> body) {
        var keys = new ArrayList<String>();
        for (int i = 0; !stop.get(); i++) {
            try {
                var answer = new Api(services.get(i % services.size())).post(path, body);
                if (answer.statusCode() == 201) {
                    keys.add(answer.path("key"));
                }
            } catch (Exception thisOneIsAway) {
                // The next is for the other.
            }
        }
        return keys;
    }
}
