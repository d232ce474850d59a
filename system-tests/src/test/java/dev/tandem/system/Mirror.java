package dev.tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.local.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * A client that knows a product from a page and what it was told afterwards, and nothing else. It follows one service, at one
 * of its processes after the other: it hangs up now and then, and goes on where it was.
 */
final class Mirror {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<LocalService> replicas;
    private final String product;
    private final Random random;
    private final Map<String, JsonNode> items = new HashMap<>();
    private final Map<String, JsonNode> parts = new TreeMap<>();
    private String place;
    private long sequence;
    private volatile boolean stopping;
    private int reconnects;

    Mirror(String product, List<LocalService> replicas, long seed) {
        this.product = product;
        this.replicas = replicas;
        this.random = new Random(seed);
    }

    /** From a page on; what was there before is told by the changes from the beginning. */
    Mirror begin() {
        var known = get("/changes?limit=200");
        while (true) {
            known.path("items").forEach(this::apply);
            place = known.path("next").asText();
            if (known.path("items").size() < 200) {
                return this;
            }
            known = get("/changes?limit=200&since=" + place);
        }
    }

    CompletableFuture<Void> follow() {
        return CompletableFuture.runAsync(() -> {
            while (!stopping) {
                try {
                    readAStream();
                } catch (IOException | UncheckedIOException hungUp) {
                    // As a browser does: again, from the last id.
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                reconnects++;
            }
        });
    }

    /** At the next line that it is told, a heartbeat at the latest. */
    void hangUp() {
        stopping = true;
    }

    /** Hangs up, and reads what is left from the list. */
    void stop(CompletableFuture<Void> following) {
        hangUp();
        following.join();
        for (var rest = get("/changes?limit=200&since=" + place);
                !rest.path("items").isEmpty(); ) {
            rest.path("items").forEach(this::apply);
            place = rest.path("next").asText();
            rest = get("/changes?limit=200&since=" + place);
        }
    }

    int reconnects() {
        return reconnects;
    }

    /** The order as the rule of contracts/merge.md makes it of what this client knows, each item as a page shows it. */
    List<JsonNode> order() {
        return new MirroredOrder(items.values(), parts).items();
    }

    private void readAStream() throws IOException, InterruptedException {
        int patience = 5 + random.nextInt(200);
        var request = HttpRequest.newBuilder(uri("/stream")).header("Last-Event-ID", place);
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        try (var lines = response.body()) {
            if (response.statusCode() != 200) {
                Thread.sleep(100);
                return;
            }
            String id = place;
            for (var line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    told(id, JSON.readTree(line.substring(5)));
                    if (--patience == 0) {
                        return;
                    }
                }
                if (stopping) {
                    return;
                }
            }
        }
    }

    private void told(String id, JsonNode change) throws IOException {
        if (change.has("kind")) {
            long at = JSON.readTree(Base64.getUrlDecoder().decode(id))
                    .path("sequence")
                    .asLong();
            if (at <= sequence) {
                throw new AssertionError("Told twice, or out of order: %d after %d".formatted(at, sequence));
            }
            sequence = at;
            apply(change);
        }
        place = id;
    }

    private void apply(JsonNode change) {
        String kind = change.path("kind").asText();
        boolean isItem = kind.equals("feature") || kind.equals("debt");
        var known = isItem ? items : parts;
        String name = isItem
                ? change.path("id").asText()
                : kind + ":" + change.path("id").asText();
        if (change.path("deleted").asBoolean()) {
            known.remove(name);
        } else {
            known.put(name, change.path("state"));
        }
    }

    private JsonNode get(String path) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(uri(path)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        var service = replicas.get(random.nextInt(replicas.size()));
        return service.url().resolve("/api/v1/products/" + product + path);
    }

    static ObjectNode copy(JsonNode state) {
        return state.deepCopy();
    }
}
