package dev.tandem.backlog.overview;

import dev.tandem.model.agreement.SharedRanking;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that gets in the way of the two.
 *
 * @param product where product ranks it, from 1
 * @param engineering where engineering does
 */
record OpenFriction(
        UUID id,
        String what,
        String impact,
        @Nullable Integer product,
        @Nullable Integer engineering) {
    int places() {
        return SharedRanking.sum(product, engineering);
    }

    boolean isRanked() {
        return product != null || engineering != null;
    }
}
