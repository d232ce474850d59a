package dev.tandem.product.product;

import dev.tandem.kit.identity.CurrentAccess;
import dev.tandem.kit.journal.Aggregates;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

@ApplicationScoped
class Products extends Aggregates<Product> {
    record Position(String key) {
        Position {
            Objects.requireNonNull(key);
        }
    }

    private final CurrentAccess access;

    Products(CurrentAccess access) {
        this.access = access;
    }

    List<Product> page(PageRequest page) {
        String after = page.after(Position.class).map(Position::key).orElse("");
        var covered = access.get();
        return find("key > ?1 and (?2 = true or key in ?3) order by key", after, covered.all(), covered.keys())
                .page(0, page.limit() + 1)
                .list();
    }

    boolean has(String key) {
        return count("key", key) > 0;
    }

    @Override
    protected Refusal unknown(String reference) {
        return BacklogProblem.PRODUCT_NOT_FOUND.because("There is no product %s", reference);
    }
}
