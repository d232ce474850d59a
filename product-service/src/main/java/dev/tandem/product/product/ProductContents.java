package dev.tandem.product.product;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.query.Backlogs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What lies in a product, on both sides: as long as there is anything, it cannot be deleted. */
@ApplicationScoped
class ProductContents {
    private final Instance<ProductContent> contents;
    private final Backlogs backlogs;
    private final CaughtUp caughtUp;

    ProductContents(@Any Instance<ProductContent> contents, Backlogs backlogs, CaughtUp caughtUp) {
        this.contents = contents;
        this.backlogs = backlogs;
        this.caughtUp = caughtUp;
    }

    /** @return how many there are of each kind that there is any of */
    Map<String, Long> of(UUID productId) {
        // Debt that has not been heard of yet would be deleted with its product.
        caughtUp.require();
        var counts = new TreeMap<String, Long>();
        contents.forEach(content -> counts.put(content.plural(), content.countIn(productId)));
        counts.put("debt", backlogs.countDebt(productId));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
