package dev.tandem.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A service whose every answer is held against its document. */
interface CheckedApi {
    ObjectMapper JSON = new ObjectMapper();

    ApiDocument document();

    /** All until now. */
    List<Call> calls();

    /** What the last write led to. */
    Optional<String> token();

    Call send(Request request);

    /** @param body null for none */
    record Request(String method, String path, Map<String, String> headers, String body) {
        Request with(String name, String value) {
            var more = new TreeMap<>(headers);
            more.put(name, value);
            return new Request(method, path, more, body);
        }

        Request without(String name) {
            var less = new TreeMap<>(headers);
            less.remove(name);
            return new Request(method, path, less, body);
        }

        Request at(String otherPath) {
            return new Request(method, otherPath, headers, body);
        }

        Request saying(String otherBody) {
            return new Request(method, path, headers, otherBody);
        }
    }

    /** @param violations what the document does not allow, beginning with "request" or "response" */
    record Call(Request request, int status, String answer, List<String> violations) {
        boolean succeeded() {
            return status >= 200 && status < 300;
        }

        JsonNode json() {
            try {
                return JSON.readTree(answer);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(answer, e);
            }
        }

        List<String> violationsOf(String side) {
            return violations.stream().filter(each -> each.startsWith(side)).toList();
        }
    }
}
