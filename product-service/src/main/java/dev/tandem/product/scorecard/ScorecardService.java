package dev.tandem.product.scorecard;

import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ScorecardService {
    private final Scorecards scorecards;
    private final ScorecardUse use;
    private final ProductIds products;

    ScorecardService(Scorecards scorecards, ScorecardUse use, ProductIds products) {
        this.scorecards = scorecards;
        this.use = use;
        this.products = products;
    }

    @Transactional
    OwnScorecard create(String product, NewScorecard request) {
        UUID productId = products.of(product);
        boolean taken = Scorecards.builtIn(request.key()).isPresent()
                || scorecards.own(productId, request.key()).isPresent();
        if (taken) {
            throw ProductProblem.SCORECARD_KEY_TAKEN
                    .because("There is a scorecard %s already", request.key())
                    .with("key", request.key());
        }
        var card = OwnScorecard.create(productId, request);
        return scorecards.add(card);
    }

    @Transactional
    OwnScorecard patch(String product, String key, Optional<IfMatch> precondition, MergePatch patch) {
        var card = toChange(product, key, precondition);
        card.edit(patch.applyTo(card.fields(), ScorecardFields.class), use.featuresScoredBy(card.productId(), key));
        return card;
    }

    @Transactional
    void delete(String product, String key, Optional<IfMatch> precondition) {
        var card = toChange(product, key, precondition);
        card.delete(use.featuresScoredBy(card.productId(), key));
    }

    private OwnScorecard toChange(String product, String key, Optional<IfMatch> precondition) {
        return scorecards.toChange(scorecards.idOf(products.of(product), key), precondition);
    }
}
