package dev.tandem.kit.page;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.kit.json.EventJson;
import dev.tandem.kit.json.Unstorable;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Base64;

/**
 * Where a page ended, as opaque URL-safe text. It holds the position itself, not a number of rows, so that it stays
 * true when rows come and go. Whoever makes one up gets a refusal or another page, never anything that a plain
 * request would not give them.
 */
public final class Cursor {
    private static final int LONGEST = 4000;
    /** More digits, or a larger or smaller power of ten, than any number has that a list is sorted by. */
    private static final int DIGITS = 60;

    private static final ObjectMapper READER = EventJson.MAPPER
            .copy()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

    private Cursor() {}

    /** @param position a record; its compact constructor is what checks a cursor that comes back */
    public static String encode(Object position) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(EventJson.MAPPER.writeValueAsBytes(position));
        } catch (IOException e) {
            throw new IllegalArgumentException("A position must be writable as JSON", e);
        }
    }

    public static <P> P decode(String cursor, Class<P> type) {
        if (cursor.length() > LONGEST) {
            throw invalid();
        }
        try {
            JsonNode json = READER.readTree(Base64.getUrlDecoder().decode(cursor));
            if (!json.isObject() || Unstorable.isAnywhereIn(json) || hasUnboundedNumber(json)) {
                throw invalid();
            }
            return READER.treeToValue(json, type);
        } catch (IOException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw invalid();
        }
    }

    private static boolean hasUnboundedNumber(JsonNode json) {
        if (json.isNumber()) {
            var number = json.decimalValue();
            return number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS;
        }
        for (JsonNode child : json) {
            if (hasUnboundedNumber(child)) {
                return true;
            }
        }
        return false;
    }

    public static Refusal invalid() {
        return KitProblem.INVALID_PARAMETER
                .because("cursor is not one that this list gave")
                .with("parameter", "cursor");
    }
}
