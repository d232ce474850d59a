package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.local.LocalService;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that follow the feed end with exactly what a fresh read gives, whatever happens meanwhile. */
class FollowTest {
    private static final TestStack tandem = TestStack.shared();
    private static final int WRITES = Integer.getInteger("follow.writes", 2_000);
    private static final long SEED = Long.getLong("follow.seed", 7);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Mirror> mirrors = new ArrayList<>();
    private LocalService product;
    private LocalService engineering;

    @BeforeEach
    void startReplicas() {
        product = tandem.startReplica(tandem.stack().product());
        engineering = tandem.startReplica(tandem.stack().engineering());
    }

    @AfterEach
    void stopReplicas() {
        mirrors.forEach(Mirror::hangUp);
        product.stop();
        engineering.stop();
    }

    @Test
    void nothingIsLostAndNothingIsToldTwice() {
        tandem.create("FOLL");
        var ofProduct = List.of(tandem.stack().product(), product);
        var ofEngineering = List.of(tandem.stack().engineering(), engineering);
        mirrors.add(new Mirror("FOLL", ofProduct, SEED).begin());
        mirrors.add(new Mirror("FOLL", ofProduct, SEED + 1).begin());
        mirrors.add(new Mirror("FOLL", ofEngineering, SEED + 2).begin());
        var following = mirrors.stream().map(Mirror::follow).toList();
        var work = new RandomWork("FOLL", ofProduct, ofEngineering, WRITES, SEED);
        var people = work.by(6);

        for (LocalService service : List.of(product, engineering)) {
            service.stop();
            tandem.restart(service);
        }
        people.join();
        awaitAllTold();
        assertThat(tandem.product().digest("FOLL"))
                .isEqualTo(tandem.engineering().digest("FOLL"));

        assertThat(work.done()).as("seed %d", SEED).isGreaterThan(WRITES / 2);
        for (int i = 0; i < mirrors.size(); i++) {
            mirrors.get(i).stop(following.get(i));
        }
        for (int i = 0; i < mirrors.size(); i++) {
            var fresh = i < 2 ? walk(tandem.product()) : walk(tandem.engineering());
            assertThat(mirrors.get(i).order()).as("seed %d, client %d", SEED, i).isEqualTo(fresh);
            assertThat(mirrors.get(i).reconnects()).isGreaterThan(3);
        }
    }

    /** A product's events stay in order, so a service that knows each side's last write knows all before it. */
    private void awaitAllTold() {
        var last = List.of(
                tandem.product().post("/products/FOLL/features", Map.of("title", "The last feature")),
                tandem.engineering()
                        .post("/products/FOLL/debt", Map.of("title", "The last debt", "consequence", "It hurts")));
        for (Api api : List.of(tandem.product(), tandem.engineering())) {
            for (var write : last) {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> api.get("/products/FOLL/backlog?limit=1", write.header("Backlog-Token"))
                                        .statusCode()
                                == 200);
            }
        }
    }

    /** The whole order as pages show it. */
    private static List<JsonNode> walk(Api api) {
        var items = new ArrayList<JsonNode>();
        String cursor = "";
        while (cursor != null) {
            var page = read(api.get("/products/FOLL/backlog?limit=200" + cursor).asString());
            page.path("items").forEach(items::add);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        }
        return items;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
