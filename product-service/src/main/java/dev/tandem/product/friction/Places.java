package dev.tandem.product.friction;

import dev.tandem.model.agreement.Side;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Counted from 1. */
@Embeddable
@Schema(description = "Where each side ranks it, from 1; null where the side does not")
public record Places(
        @Column(name = "product_place") @Schema(nullable = true, examples = "1") @Nullable
        Integer product,

        @Column(name = "engineering_place") @Schema(nullable = true, examples = "3") @Nullable
        Integer engineering) {
    static final Places NONE = new Places(null, null);

    Places with(Side side, @Nullable Integer place) {
        return switch (side) {
            case PRODUCT -> new Places(place, engineering);
            case ENGINEERING -> new Places(product, place);
        };
    }
}
