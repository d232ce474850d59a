package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** For readers who meet what another release of this code wrote, before the consumer has come to it. */
@ApplicationScoped
public class Renewal {
    public static final int CURRENT = Shape.CURRENT;

    private final Projection projection;

    Renewal(Projection projection) {
        this.projection = projection;
    }

    public void renew(UUID productId) {
        projection.renew(productId);
    }
}
