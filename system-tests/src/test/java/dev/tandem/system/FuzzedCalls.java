package dev.tandem.system;

import dev.tandem.system.ApiDocument.Operation;
import dev.tandem.system.CheckedApi.Call;
import dev.tandem.system.CheckedApi.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls of every operation of a service: as its document allows, nearly so, and not at all. */
final class FuzzedCalls {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/merge-patch+json",
            "application/json; charset=utf-16",
            "application/json-patch+json",
            "text/csv",
            "text/plain",
            "text/event-stream",
            "multipart/form-data; boundary=x",
            "application/*",
            "*/*;q=0",
            "nonsense",
            ";");

    private final CheckedApi api;
    private final Random random;
    private final OddValues odd;
    private final OddBody oddBody;
    private final List<Operation> operations;
    private final Map<String, List<Request>> succeeded = new HashMap<>();
    private final TreeMap<String, List<String>> known = new TreeMap<>();

    FuzzedCalls(CheckedApi api, Random random) {
        this.api = api;
        this.random = random;
        this.odd = new OddValues(random);
        this.oddBody = new OddBody(random);
        this.operations = api.document().operations();
        api.calls().stream().filter(Call::succeeded).forEach(this::learn);
    }

    /** What stands in the path of a call that succeeded is there to be asked for again. */
    void learn(Call call) {
        var request = call.request();
        api.document().find(request.method(), request.path()).ifPresent(operation -> {
            succeeded.computeIfAbsent(operation.id(), id -> new ArrayList<>()).add(request);
            learnPath(operation.path(), request.path());
        });
    }

    /** @param location of what was made */
    void learn(String location) {
        operations.stream()
                .filter(operation -> operation.answers("GET", location))
                .findFirst()
                .ifPresent(operation -> learnPath(operation.path(), location));
    }

    Request next() {
        var operation = oneOf(operations);
        var like = oneOf(succeeded.getOrDefault(
                operation.id(), List.of(new Request(operation.method(), operation.path(), Map.of(), null))));
        return new Request(
                operation.method(),
                path(operation, like) + query(operation, like),
                headers(operation, like),
                body(operation, like));
    }

    private void learnPath(String template, String path) {
        var names = VARIABLE.matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
        var values = valuesIn(template, path);
        for (int i = 0; i < values.size(); i++) {
            var all = known.computeIfAbsent(names.get(i), name -> new ArrayList<>());
            all.remove(values.get(i));
            all.add(values.get(i));
        }
    }

    private static List<String> valuesIn(String template, String path) {
        var matcher = Pattern.compile(VARIABLE.matcher(template).replaceAll("([^/]+)"))
                .matcher(path.replaceAll("\\?.*", ""));
        var values = new ArrayList<String>();
        if (matcher.matches()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                values.add(matcher.group(i));
            }
        }
        return values;
    }

    private String path(Operation operation, Request like) {
        var own = like.path().contains("{") ? List.<String>of() : valuesIn(operation.path(), like.path());
        int[] at = {0};
        return VARIABLE.matcher(operation.path()).replaceAll(variable -> {
            int index = at[0]++;
            String value = switch (random.nextInt(10)) {
                case 0 -> encoded(odd.text());
                case 1 -> oneOf(known.firstEntry().getValue());
                case 2, 3, 4 -> oneOf(lately(variable.group(1)));
                default -> index < own.size() ? own.get(index) : "CHK-1";
            };
            return Matcher.quoteReplacement(value);
        });
    }

    private List<String> lately(String variable) {
        var all = known.getOrDefault(variable, List.of("CHK"));
        return all.subList(Math.max(0, all.size() - 8), all.size());
    }

    private String query(Operation operation, Request like) {
        var query = new ArrayList<String>();
        if (like.path().contains("?") && random.nextBoolean()) {
            query.add(like.path().replaceAll("^.*\\?", ""));
        }
        for (var parameter : operation.description().path("parameters")) {
            if (parameter.path("in").asText().equals("query") && random.nextInt(6) == 0) {
                String value = random.nextInt(5) < 2
                        ? odd.text()
                        : new AnyBody(api.document(), random)
                                .of(parameter.path("schema"))
                                .asText("");
                query.add(parameter.path("name").asText() + "=" + encoded(value));
            }
        }
        if (random.nextInt(40) == 0) {
            query.add(encoded(odd.text()) + "=" + encoded(odd.text()));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private Map<String, String> headers(Operation operation, Request like) {
        var headers = new TreeMap<>(like.headers());
        headers.remove("Backlog-Token");
        if (headers.containsKey("If-Match") && random.nextInt(4) == 0) {
            headers.put("If-Match", random.nextBoolean() ? "\"99\"" : odd.header());
        }
        if (operation.method().equals("POST") && random.nextInt(6) == 0) {
            headers.put("Idempotency-Key", random.nextInt(4) == 0 ? odd.header() : "key-" + random.nextInt(40));
        }
        switch (random.nextInt(30)) {
            case 0 -> headers.put("Backlog-Token", odd.header());
            case 1 -> headers.put("If-None-Match", odd.header());
            case 2 -> headers.put("Accept", oneOf(MEDIA_TYPES));
            case 3 -> headers.put("Content-Type", oneOf(MEDIA_TYPES));
            case 4 ->
                headers.put("Tandem-Role", oneOf(List.of("product", "engineering", "viewer", "ops", "nobody", "")));
            case 5 -> headers.put("Last-Event-ID", odd.header());
            case 6 -> headers.put("Content-Encoding", oneOf(List.of("gzip", "identity", "nonsense")));
            case 7 -> headers.put("X-Request-Id", odd.header());
            case 8 -> headers.put("Authorization", "Bearer " + odd.header());
            case 9 -> headers.put("Accept-Encoding", oneOf(List.of("gzip;q=0", "*;q=0", "nonsense")));
            case 10 -> headers.put("Range", "bytes=0-1");
            case 11 -> headers.remove("If-Match");
            default -> {}
        }
        return headers;
    }

    private String body(Operation operation, Request like) {
        var schema = api.document().body(operation);
        if (schema.isEmpty() || random.nextInt(25) == 0) {
            return like.body() != null || random.nextInt(25) == 0
                    ? oddBody.of(like.body() == null ? "{}" : like.body())
                    : null;
        }
        String right = random.nextBoolean() && like.body() != null
                ? like.body()
                : new AnyBody(api.document(), random).of(schema.get()).toString();
        return random.nextInt(5) < 2 ? right : oddBody.of(right);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Byte for byte, so that half a surrogate pair arrives as what no decoder may take. */
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (byte each : RawUtf8.of(text)) {
            char character = (char) (each & 0xff);
            if (character < 128 && (Character.isLetterOrDigit(character) || "-_.".indexOf(character) >= 0)) {
                encoded.append(character);
            } else {
                encoded.append('%').append("%02X".formatted((int) character));
            }
        }
        return encoded.toString();
    }
}
