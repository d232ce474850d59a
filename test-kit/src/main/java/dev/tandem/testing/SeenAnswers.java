package dev.tandem.testing;

import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was read in a test run, by address and ETag: a tag that stands for two answers makes caches keep the old one. */
final class SeenAnswers {
    private static final Map<String, String> BODIES = new ConcurrentHashMap<>();

    private SeenAnswers() {}

    static Response look(String path, Response answer) {
        String tag = answer.header("ETag");
        if (tag != null && answer.statusCode() == 200) {
            String body = answer.asString();
            String seen = BODIES.putIfAbsent(path + " " + tag, body);
            if (seen != null && !seen.equals(body)) {
                throw new AssertionError(
                        "%s has two answers under the ETag %s:%n%s%n%s".formatted(path, tag, seen, body));
            }
        }
        return answer;
    }
}
