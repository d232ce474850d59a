package dev.tandem.product.goal;

import java.util.List;
import java.util.UUID;

/** What serves a goal or an initiative. */
public interface AimUse {
    /** @return keys of features, and of debt as far as this service knows */
    List<String> itemsOf(UUID aimId);
}
