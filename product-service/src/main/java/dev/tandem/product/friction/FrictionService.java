package dev.tandem.product.friction;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.agreement.Side;
import dev.tandem.model.role.Person;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class FrictionService {
    private final Frictions frictions;
    private final ProductIds products;
    private final CurrentActor actor;
    private final Clock clock;

    FrictionService(Frictions frictions, ProductIds products, CurrentActor actor, Clock clock) {
        this.frictions = frictions;
        this.products = products;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    Friction raise(String product, NewFriction request) {
        var friction = Friction.raise(products.of(product), request, Person.of(actor.get()), clock.instant());
        return frictions.add(friction);
    }

    @Transactional
    Friction patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var friction = frictions.toChange(reference, precondition);
        friction.edit(patch.applyTo(friction.fields(), FrictionFields.class), Person.of(actor.get()), clock.instant());
        return friction;
    }

    /** @return those that were named, in the order given */
    @Transactional
    List<Friction> rank(String product, FrictionRanking ranking) {
        var unsolved = frictions.unsolvedToChange(products.ofOpen(product));
        return RankedFrictions.among(unsolved, ranking.items()).by(Side.of(actor.get()));
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var friction = frictions.toChange(reference, precondition);
        friction.delete();
    }
}
