package dev.tandem.product.responsibility;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.product.agreement.AgreementRequest;
import dev.tandem.product.product.ProductDeleted;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ResponsibilitiesService {
    /** Before anybody has said anything. */
    static final long UNSAID = 0;

    private final Responsibilities responsibilities;
    private final ProductIds products;
    private final CurrentActor actor;
    private final Clock clock;

    ResponsibilitiesService(Responsibilities responsibilities, ProductIds products, CurrentActor actor, Clock clock) {
        this.responsibilities = responsibilities;
        this.products = products;
        this.actor = actor;
        this.clock = clock;
    }

    /** The product is held, since two may be the first to say something at once. */
    @Transactional
    ProductResponsibilities put(String product, Optional<IfMatch> precondition, ResponsibilitiesRequest request) {
        UUID productId = products.hold(product).id();
        var areas = Areas.of(request.areas());
        if (responsibilities.of(productId).isEmpty()) {
            precondition.ifPresent(ifMatch -> ifMatch.check(UNSAID));
            return responsibilities.add(ProductResponsibilities.divide(productId, areas));
        }
        var existing = responsibilities.toChange(productId.toString(), precondition);
        existing.change(areas);
        return existing;
    }

    @Transactional
    ProductResponsibilities answer(String product, Optional<IfMatch> precondition, AgreementRequest answer) {
        UUID productId = products.ofOpen(product);
        if (responsibilities.of(productId).isEmpty()) {
            throw Invalid.refusal(List.of(Invalid.at("/version", "is of nothing: nobody has said yet whose what is")));
        }
        var existing = responsibilities.toChange(productId.toString(), precondition);
        existing.answer(answer, actor.get(), clock.instant());
        return existing;
    }

    void forget(@Observes ProductDeleted deleted) {
        if (responsibilities.of(deleted.productId()).isPresent()) {
            responsibilities
                    .toChange(deleted.productId().toString(), Optional.empty())
                    .end();
        }
    }
}
