package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.MixedBacklog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A filter of the backlog, and what it must leave of a list, told by what the list shows. */
record RandomFilter(Map<String, String> parameters) {
    private static final List<String> NAMES = List.of(
            "lane",
            "kind",
            "status",
            "progress",
            "release",
            "sprint",
            "tag",
            "owner",
            "estimated",
            "ready",
            "blocked",
            "stale",
            "q",
            "keys");

    static RandomFilter of(Random random, MixedBacklog.Made made) {
        var names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        var parameters = new LinkedHashMap<String, String>();
        for (String name : names.subList(0, 1 + random.nextInt(3))) {
            parameters.put(name, value(random, made, name));
        }
        return new RandomFilter(parameters);
    }

    private static String value(Random random, MixedBacklog.Made made, String name) {
        return switch (name) {
            case "lane" -> some(random, 1, List.of("FEATURE", "DEBT"));
            case "kind" -> some(random, 2, List.of("FEATURE", "DEBT", "BUG", "OPS"));
            case "status" -> some(random, 3, List.of("PROPOSED", "DEFINED", "COMMITTED", "OPEN", "DONE", "SHIPPED"));
            case "progress" -> some(random, 1, List.of("TODO", "IN_PROGRESS", "DONE"));
            case "release" -> some(random, 1, withNone(made.releases()));
            case "sprint" -> some(random, 1, withNone(made.sprints()));
            case "tag" -> some(random, 2, MixedBacklog.TAGS);
            case "owner" -> some(random, 2, MixedBacklog.OWNERS);
            case "q" -> some(random, 1, MixedBacklog.WORDS);
            case "keys" -> some(random, 40, made.keys());
            default -> Boolean.toString(random.nextBoolean());
        };
    }

    private static List<String> withNone(List<?> ids) {
        return Stream.concat(ids.stream().map(Object::toString), Stream.of("none"))
                .toList();
    }

    private static String some(Random random, int most, List<String> of) {
        var all = new TreeSet<String>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            all.add(of.get(random.nextInt(of.size())));
        }
        return String.join(",", all);
    }

    boolean isNamed() {
        return parameters.containsKey("keys");
    }

    /** @param item as the API shows it */
    boolean holds(Map<String, Object> item) {
        return parameters.entrySet().stream().allMatch(each -> holds(item, each.getKey(), each.getValue()));
    }

    private static boolean holds(Map<String, Object> item, String name, String value) {
        var values = Arrays.asList(value.split(","));
        return switch (name) {
            case "lane", "kind", "status", "progress", "owner" -> values.contains(item.get(name));
            case "keys" -> values.contains(item.get("key"));
            case "release", "sprint" -> values.contains(idOf(item.get(name)));
            case "tag" -> values.stream().anyMatch(((List<?>) item.get("tags"))::contains);
            case "blocked" -> Boolean.parseBoolean(value) != ((List<?>) item.get("blockedBy")).isEmpty();
            case "q" -> Arrays.asList(((String) item.get("title")).split(" ")).contains(value);
            default -> Boolean.valueOf(value).equals(item.get(name));
        };
    }

    private static String idOf(Object reference) {
        return reference instanceof Map<?, ?> map ? (String) map.get("id") : "none";
    }
}
