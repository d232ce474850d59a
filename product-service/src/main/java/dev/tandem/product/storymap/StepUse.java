package dev.tandem.product.storymap;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells the story map of the features that hang on it. */
public interface StepUse {
    /** @return the keys of all that hang on one of the steps, dropped ones too */
    List<String> featuresOn(Collection<UUID> steps);

    /** @return those of a product that are not dropped, in product's order */
    List<StepFeature> onSteps(UUID productId);
}
