package dev.tandem.product.responsibility;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.product.agreement.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Whose each area of a product's work is, and what both sides say to that")
public record ResponsibilitiesView(
        UUID productId,

        @Schema(description = "The known areas, then the product's own")
        List<Responsibility> areas,

        @Schema(description = "Areas that are nobody's") List<String> unowned,

        List<Agreement> agreements,

        @Schema(nullable = true, description = "Null while nobody has said anything") @Nullable
        Instant updatedAt,

        @Schema(description = "As in the ETag; 0 while nobody has said anything", examples = "1")
        long version)
        implements Versioned {
    static ResponsibilitiesView of(ProductResponsibilities responsibilities) {
        return new ResponsibilitiesView(
                responsibilities.id(),
                responsibilities.areas().all(),
                responsibilities.areas().unowned(),
                responsibilities.agreements(),
                responsibilities.updatedAt(),
                responsibilities.version());
    }

    static ResponsibilitiesView unsaid(UUID productId) {
        return new ResponsibilitiesView(
                productId,
                Areas.NOBODYS.all(),
                Areas.NOBODYS.unowned(),
                List.of(),
                null,
                ResponsibilitiesService.UNSAID);
    }
}
