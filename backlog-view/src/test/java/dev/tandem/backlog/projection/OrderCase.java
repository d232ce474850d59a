package dev.tandem.backlog.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.backlog.merge.Candidate;
import dev.tandem.backlog.merge.Merge;
import dev.tandem.backlog.merge.Placement;
import dev.tandem.backlog.merge.Running;
import dev.tandem.kit.id.Ids;
import dev.tandem.kit.json.EventJson;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A case of {@code contracts/merge}: what is known of a backlog, and the order that must come of it. */
record OrderCase(String file, String name, JsonNode json) {
    static final Path CONTRACTS =
            Path.of(System.getProperty("tandem.root", "..")).resolve("contracts");

    private static final UUID PRODUCT = UUID.fromString("0199c8a2-7c1e-7d30-9a52-0c5d3f7f5a01");
    /** As the view's index sorts a lane. */
    private static final Comparator<BacklogItem> BY_PLACE =
            Comparator.comparing(BacklogItem::laneOrder).thenComparing(BacklogItem::id, Ids.ORDER);

    /** @param error before it */
    record Place(String key, Points points, boolean estimated, Placement.Reason reason, Balance error) {}

    static List<Path> files() {
        try (var files = Files.newDirectoryStream(CONTRACTS.resolve("merge"), "*.json")) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<OrderCase> all() {
        return files().stream().flatMap(OrderCase::of);
    }

    private static Stream<OrderCase> of(Path file) {
        try {
            var cases = EventJson.MAPPER.readTree(Files.readString(file)).get("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(each -> new OrderCase(
                            file.getFileName().toString(), each.get("name").textValue(), each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Place> expected() throws IOException {
        return List.of(EventJson.MAPPER.treeToValue(json.get("order"), Place[].class));
    }

    List<Place> order() throws IOException, UnreadableEvent {
        var budget = budget();
        var features = items("feature", json.get("features"));
        var debt = items("debt", json.get("debt"));
        var merge = new Merge<>(
                budget.debtShare(),
                budget.balance(),
                Running.START,
                lane(Lane.FEATURE, features, budget.median()),
                lane(Lane.DEBT, debt, budget.median()));
        var order = new ArrayList<Place>();
        merge.forEachRemaining(placement -> order.add(place(placement)));
        return order;
    }

    private BudgetSnapshot budget() throws IOException, UnreadableEvent {
        if (json.get("budget").isNull()) {
            return BudgetSnapshot.DEFAULT;
        }
        return ((Update.Budget) read("budget", json.get("budget"), PRODUCT, "PAY")).snapshot();
    }

    private static List<BacklogItem> items(String kind, JsonNode given) throws IOException, UnreadableEvent {
        var items = new ArrayList<BacklogItem>();
        for (JsonNode each : given) {
            items.add(item(kind, each));
        }
        return items;
    }

    /** Reads it as its two events would tell it, or one of them. */
    private static BacklogItem item(String kind, JsonNode given) throws IOException, UnreadableEvent {
        String key = given.get("key").textValue();
        var id = given.has("id")
                ? UUID.fromString(given.get("id").textValue())
                : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        var item = new BacklogItem(id, PRODUCT, key);
        if (given.has("rank") || given.has("deleted")) {
            ((Update.OfItem) read(kind, given, id, key)).applyTo(item);
        }
        if (given.has("work")) {
            ((Update.OfItem) read("work-item", given.get("work"), id, key)).applyTo(item);
        }
        return item;
    }

    private static Update read(String kind, JsonNode given, UUID id, String key) throws IOException, UnreadableEvent {
        // What every event has, and what its contract asks for and the order does not depend on.
        var event = EventJson.MAPPER
                .createObjectNode()
                .put("version", 1)
                .put("title", "A title")
                .put("status", kind.equals("debt") ? "OPEN" : "PROPOSED")
                .put("kind", "DEBT")
                .put("progress", "TODO");
        event.setAll((ObjectNode) given.deepCopy());
        event.put("id", id.toString()).put("key", key).put("productId", PRODUCT.toString());
        if (event.path("sprint") instanceof ObjectNode sprint) {
            sprint.put("id", PRODUCT.toString()).put("name", "A sprint");
        }
        return EventReader.read(kind, EventJson.MAPPER.writeValueAsBytes(event)).orElseThrow();
    }

    private static Iterator<Candidate<BacklogItem>> lane(Lane lane, List<BacklogItem> items, Points median) {
        return items.stream()
                .filter(item -> item.lane().filter(lane::equals).isPresent())
                .sorted(BY_PLACE)
                .map(item -> candidate(item, median))
                .iterator();
    }

    private static Candidate<BacklogItem> candidate(BacklogItem item, Points median) {
        var placed = Spot.of(item).placed();
        return new Candidate<>(
                item, placed == null ? median.tenths() : placed, item.owner().expedite());
    }

    private static Place place(Placement<BacklogItem> placement) {
        var item = placement.placed().item();
        return new Place(
                item.key(),
                new Points(placement.placed().points()),
                Spot.of(item).placed() != null,
                placement.reason(),
                new Balance(placement.error()));
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
