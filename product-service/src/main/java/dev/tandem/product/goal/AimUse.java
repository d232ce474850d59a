package dev.tandem.product.goal;

import java.util.List;
import java.util.UUID;

/** Which features serve a goal or an initiative. */
public interface AimUse {
    /** @return the features' keys */
    List<String> featuresOf(UUID aimId);
}
