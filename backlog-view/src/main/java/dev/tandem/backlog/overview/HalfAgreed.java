package dev.tandem.backlog.overview;

import dev.tandem.model.agreement.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feature to whose spec one side agreed.
 *
 * @param by that side
 * @param touchedAt when product last changed the feature, the agreement included
 */
record HalfAgreed(Item item, Side by, @Nullable Instant touchedAt) {
    Side missing() {
        return by == Side.PRODUCT ? Side.ENGINEERING : Side.PRODUCT;
    }
}
