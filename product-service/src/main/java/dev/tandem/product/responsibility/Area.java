package dev.tandem.product.responsibility;

import dev.tandem.model.agreement.Concern;
import java.util.Arrays;

/** What somebody has to have in every product. Further areas go by free names. */
public enum Area {
    SPEC,
    DECISIONS,
    ARCHITECTURE,
    ROLLOUT,
    STAKEHOLDERS,
    DESIGN,
    CUSTOMER_FEEDBACK,
    ON_CALL,
    AB_TESTS;

    /** Whoever has it decides, where a question names nobody. */
    public static Area deciding(Concern concern) {
        return switch (concern) {
            case PRODUCT -> DECISIONS;
            case TECHNICAL -> ARCHITECTURE;
        };
    }

    static boolean isKnown(String name) {
        return Arrays.stream(values()).anyMatch(area -> area.name().equals(name));
    }
}
