package dev.tandem.product.feature;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.model.comment.CommentedItem;
import dev.tandem.model.comment.CommentedItems;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.lane.OwnedElsewhere;
import jakarta.enterprise.context.ApplicationScoped;

/** Features are commented on here, debt at engineering. */
@ApplicationScoped
class CommentedFeatures implements CommentedItems {
    private final Features features;
    private final Backlogs backlogs;
    private final OwnedElsewhere elsewhere;

    CommentedFeatures(Features features, Backlogs backlogs, OwnedElsewhere elsewhere) {
        this.features = features;
        this.backlogs = backlogs;
        this.elsewhere = elsewhere;
    }

    @Override
    public CommentedItem own(String reference) {
        return features.target(reference)
                .map(feature -> new CommentedItem(feature.id(), feature.key(), feature.productId()))
                .orElseThrow(() -> notOwn(reference));
    }

    private RuntimeException notOwn(String reference) {
        return backlogs.find(reference)
                .filter(item -> item.owner().type() == Lane.DEBT)
                .map(debt -> elsewhere.refusal(debt.key(), "comments"))
                .orElseGet(() -> Backlogs.unknownItem(reference));
    }

    @Override
    public CommentedItem hold(String reference) {
        var item = own(reference);
        features.toHold(item.id().toString());
        return item;
    }
}
