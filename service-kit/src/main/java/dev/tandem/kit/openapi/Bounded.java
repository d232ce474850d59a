package dev.tandem.kit.openapi;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The bounds that a text or a number has by what it is. */
final class Bounded {
    /** The longest forms that RFC 9562 and RFC 3339 have. */
    private static final Map<String, Integer> FORMATS = Map.of("uuid", 36, "date", 10, "date-time", 35);

    /** The NUL character cannot be stored, so it is refused. */
    private static final String STORABLE = "^[^\\u0000]*$";

    private static final String INT32 = "int32";

    private Bounded() {}

    static void text(Schema schema, Optional<Integer> most) {
        if (schema.getEnumeration() != null || schema.getConstValue() != null) {
            return;
        }
        if (schema.getMaxLength() == null) {
            Optional.ofNullable(FORMATS.get(String.valueOf(schema.getFormat())))
                    .or(() -> most)
                    .ifPresent(schema::setMaxLength);
        }
        if (schema.getFormat() == null && schema.getPattern() == null) {
            schema.setPattern(STORABLE);
        }
    }

    /** Answers count from 0; a request may hold whatever its type can. */
    static void numbers(Schema whole, boolean isRequest) {
        SchemaTree.each(whole, schema -> {
            if (SchemaTree.is(schema, INTEGER)) {
                number(schema, isRequest);
            }
        });
    }

    private static void number(Schema schema, boolean isRequest) {
        if (schema.getFormat() == null) {
            schema.setFormat(fits32(schema) ? INT32 : "int64");
        }
        boolean is32 = schema.getFormat().equals(INT32);
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            long least = is32 ? Integer.MIN_VALUE : Long.MIN_VALUE;
            schema.setMinimum(BigDecimal.valueOf(isRequest ? least : 0));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(is32 ? Integer.MAX_VALUE : Long.MAX_VALUE));
        }
    }

    private static boolean fits32(Schema schema) {
        var maximum = schema.getMaximum();
        return maximum != null && maximum.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }
}
