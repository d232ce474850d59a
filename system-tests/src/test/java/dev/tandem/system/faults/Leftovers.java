package dev.tandem.system.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.testing.TopicReader;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what is left: databases by SQL, views as clients see them, topics from their beginning. */
final class Leftovers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SIDES = List.of("product", "engineering");
    private static final Map<String, String> TABLES = Map.of(
            "product", "select 'feature', id, item_key, title, why, version from feature",
            "engineering", "select 'debt', id, item_key, title, consequence, version from debt_item");

    private final FaultStack stack;
    private final long quietUntil;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Long> items = new TreeMap<>();

    /** @param quietUntil when the first fault began, in milliseconds of the day's clock */
    static FinalState of(FaultStack stack, long quietUntil) {
        return new Leftovers(stack, quietUntil).read();
    }

    private Leftovers(FaultStack stack, long quietUntil) {
        this.stack = stack;
        this.quietUntil = quietUntil;
    }

    private FinalState read() {
        var records = new ArrayList<TopicRecord>();
        var deadLetters = new ArrayList<String>();
        for (String side : SIDES) {
            readDatabase(side);
            for (var record : recordsOf("tandem." + side)) {
                if (record.key().startsWith("feature:") || record.key().startsWith("debt:")) {
                    records.add(told(record));
                }
            }
            recordsOf("tandem." + side + "-service.dead-letter")
                    .forEach(record -> deadLetters.add(side + ": " + record.key()));
        }
        var views = new TreeMap<String, Map<String, Long>>();
        stack.members().forEach(member -> views.put(member.name(), view(member)));
        return new FinalState(lists, items, views, records, deadLetters);
    }

    private void readDatabase(String side) {
        try (var connection = DriverManager.getConnection(stack.postgres().url(side), "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES.get(side))) {
            while (rows.next()) {
                items.put(rows.getString(1) + ":" + rows.getString(2), rows.getLong(6));
                String key = rows.getString(3);
                if (Lists.FEATURES.contains(key) || Lists.DEBT.contains(key)) {
                    lists.put(key, Lists.elements(rows.getString(5)));
                } else {
                    lists.computeIfAbsent(Write.CREATED, created -> new ArrayList<>())
                            .add(rows.getString(4));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ConsumerRecord<String, String>> recordsOf(String topic) {
        return TopicReader.all(stack.kafka().bootstrapServers(), topic);
    }

    private TopicRecord told(ConsumerRecord<String, String> record) {
        try {
            var event = JSON.readTree(record.value());
            return new TopicRecord(
                    record.key(),
                    event.path("epoch").asLong(1),
                    event.path("version").asLong(),
                    event.path("deleted").asBoolean(),
                    record.timestamp() < quietUntil);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(record.key(), e);
        }
    }

    /** @return empty where it does not answer */
    private static Map<String, Long> view(Member member) {
        var http = new Http();
        var shown = new TreeMap<String, Long>();
        String first = "/products/" + Lists.PRODUCT + "/backlog?limit=200";
        URI next = member.api(first);
        while (next != null) {
            JsonNode page = http.get(next, Map.of()).body();
            page.path("items")
                    .forEach(item -> shown.put(
                            (item.path("lane").asText().equals("FEATURE") ? "feature:" : "debt:")
                                    + item.path("id").asText(),
                            item.path("ownerVersion").asLong()));
            String cursor = page.path("next").textValue();
            next = cursor == null ? null : member.api(first + "&cursor=" + cursor);
        }
        return shown;
    }
}
