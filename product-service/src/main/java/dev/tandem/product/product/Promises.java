package dev.tandem.product.product;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How products kept what they promised; whoever keeps the releases tells. */
public interface Promises {
    /** @return by product, those that promised anything */
    Map<UUID, PromisesView> of(Collection<UUID> products);
}
