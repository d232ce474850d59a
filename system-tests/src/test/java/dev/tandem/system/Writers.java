package dev.tandem.system;

import dev.tandem.local.LocalService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** People who go on creating whatever happens, and remember what was acknowledged. */
final class Writers {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<CompletableFuture<List<String>>> writers = new ArrayList<>();

    /** One more, who asks these processes of a service in turn. */
    Writers writing(String path, Map<String, ?> body, LocalService... services) {
        writers.add(CompletableFuture.supplyAsync(() -> createUntilStopped(path, body, services)));
        return this;
    }

    static Writers ofFeaturesAndDebt(String product, List<LocalService> ofProduct, List<LocalService> ofEngineering) {
        return new Writers()
                .writing(
                        "/products/" + product + "/features",
                        Map.of("title", "A feature"),
                        ofProduct.toArray(LocalService[]::new))
                .writing(
                        "/products/" + product + "/debt",
                        Map.of("title", "Debt", "consequence", "It hurts"),
                        ofEngineering.toArray(LocalService[]::new));
    }

    /** The keys of what was acknowledged, those of each writer in a list of their own. */
    List<List<String>> stop() {
        stop.set(true);
        return writers.stream().map(CompletableFuture::join).toList();
    }

    private List<String> createUntilStopped(String path, Map<String, ?> body, LocalService... services) {
        var keys = new ArrayList<String>();
        for (int i = 0; !stop.get(); i++) {
            try {
                var answer =
                        new Api(services[i % services.length]).within(TIMEOUT).post(path, body);
                if (answer.statusCode() == 201) {
                    keys.add(answer.path("key"));
                }
            } catch (Exception notNow) {
                // What was not acknowledged may be there or not.
            }
        }
        return keys;
    }
}
