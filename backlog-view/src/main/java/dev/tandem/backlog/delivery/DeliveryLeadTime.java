package dev.tandem.backlog.delivery;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "How long features took from PROPOSED until engineering was DONE with them, of those that became done since `since`."
                        + " What was split counts by its parts")
public record DeliveryLeadTime(
        @Schema(description = "How many features that is of", examples = "14")
        int features,

        @Schema(
                nullable = true,
                description = "Days that half of them took at most, to a tenth; null where there is none",
                examples = "23.4")
        @Nullable
        BigDecimal medianDays,

        @Schema(
                nullable = true,
                description = "Days that 85 % of them took at most, to a tenth; null where there is none",
                examples = "61")
        @Nullable
        BigDecimal p85Days) {}
