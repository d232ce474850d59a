package dev.tandem.kit.openapi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many decimals a number has is told in words. As {@code multipleOf: 0.1} it would be wrong for readers that divide
 * binary fractions, which is most of them: to these 0.3 is no multiple of 0.1.
 */
final class Decimals {
    private Decimals() {}

    static void tellInWords(Schema schema) {
        SchemaTree.each(schema, Decimals::tellOne);
    }

    private static void tellOne(Schema schema) {
        var step = schema.getMultipleOf();
        if (step != null && step.stripTrailingZeros().scale() > 0) {
            schema.setMultipleOf(null);
            schema.setDescription(described(schema.getDescription(), step));
        }
    }

    private static String described(@Nullable String description, BigDecimal step) {
        int most = step.stripTrailingZeros().scale();
        String words = most == 1 ? "At most one decimal" : "At most %d decimals".formatted(most);
        return description == null ? words : description + ". " + words;
    }
}
