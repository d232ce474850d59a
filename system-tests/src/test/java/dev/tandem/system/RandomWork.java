package dev.tandem.system;

import dev.tandem.local.LocalService;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** People on both sides who create, rank, estimate, edit and delete, whatever comes to their minds. */
final class RandomWork {
    private final String product;
    private final List<LocalService> productService;
    private final List<LocalService> engineeringService;
    private final AtomicInteger left;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger features = new AtomicInteger();
    private final AtomicInteger debt = new AtomicInteger();
    private final AtomicLong seeds;

    RandomWork(
            String product,
            List<LocalService> productService,
            List<LocalService> engineeringService,
            int writes,
            long seed) {
        this.product = product;
        this.productService = productService;
        this.engineeringService = engineeringService;
        this.left = new AtomicInteger(writes);
        this.seeds = new AtomicLong(seed);
    }

    CompletableFuture<Void> by(int people) {
        return CompletableFuture.allOf(IntStream.range(0, people)
                .mapToObj(person -> CompletableFuture.runAsync(this::work))
                .toArray(CompletableFuture[]::new));
    }

    /** How many writes were taken; others met what was deleted, or a process that had just stopped. */
    int done() {
        return done.get();
    }

    private void work() {
        var random = new Random(seeds.incrementAndGet());
        while (left.getAndDecrement() > 0) {
            try {
                int status = write(random);
                if (status < 300) {
                    done.incrementAndGet();
                }
            } catch (Exception notNow) {
                // A process that is restarted; the next write asks another one.
            }
        }
    }

    private int write(Random random) {
        var product = new Api(oneOf(productService, random));
        var engineering = new Api(oneOf(engineeringService, random));
        return switch (features.get() < 20 ? random.nextInt(2) : random.nextInt(9)) {
            case 0 ->
                created(
                        features,
                        product.post(list("features"), Map.of("title", "Feature " + random.nextInt()))
                                .statusCode());
            case 1 ->
                created(
                        debt,
                        engineering
                                .post(
                                        list("debt"),
                                        Map.of("title", "Debt " + random.nextInt(), "consequence", "It hurts"))
                                .statusCode());
            case 2 ->
                product.post("/features/" + feature(random) + "/rank", Map.of("before", feature(random)))
                        .statusCode();
            case 3 ->
                engineering
                        .post("/debt/" + debt(random) + "/rank", Map.of("after", debt(random)))
                        .statusCode();
            case 4 ->
                engineering
                        .put("/items/" + feature(random) + "/estimate", Map.of("points", 1 + random.nextInt(13)))
                        .statusCode();
            case 5 ->
                engineering
                        .put("/items/" + debt(random) + "/estimate", Map.of("points", 1 + random.nextInt(8)))
                        .statusCode();
            case 6 ->
                product.patch("/features/" + feature(random), Map.of("title", "Now " + random.nextInt()))
                        .statusCode();
            case 7 ->
                product.post("/features/" + feature(random) + "/rank", Map.of("to", "TOP"))
                        .statusCode();
            default ->
                random.nextInt(4) > 0
                        ? engineering
                                .put("/items/" + debt(random) + "/progress", Map.of("progress", "DONE"))
                                .statusCode()
                        : product.post("/features/" + feature(random) + "/transitions", Map.of("to", "DROPPED"))
                                .statusCode();
        };
    }

    private static int created(AtomicInteger count, int status) {
        if (status == 201) {
            count.incrementAndGet();
        }
        return status;
    }

    private static LocalService oneOf(List<LocalService> services, Random random) {
        return services.get(random.nextInt(services.size()));
    }

    private String list(String name) {
        return "/products/" + product + "/" + name;
    }

    private String feature(Random random) {
        return product + "-" + (1 + random.nextInt(Math.max(1, features.get())));
    }

    private String debt(Random random) {
        return product + "-D" + (1 + random.nextInt(Math.max(1, debt.get())));
    }
}
