package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.Renewal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Finds products by key or id, and sees to it that this release of the code wrote their rows. */
@ApplicationScoped
public class CurrentProducts {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);

    private final HeadReads heads;
    private final Renewal renewal;

    CurrentProducts(HeadReads heads, Renewal renewal) {
        this.heads = heads;
        this.renewal = renewal;
    }

    public UUID id(String product) {
        var state = heads.now(product).await().atMost(LONGEST_WAIT);
        if (!state.current()) {
            renewal.renew(state.productId());
        }
        return state.productId();
    }
}
