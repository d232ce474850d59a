package dev.tandem.model.part;

import dev.tandem.kit.id.Reference;
import dev.tandem.kit.journal.Aggregates;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of one kind, in the order in which they were made. They have ids and no keys. */
public abstract class ProductParts<A extends ProductPart> extends Aggregates<A> {
    /** Where a page of the list ended. */
    public record Position(UUID id) {
        public Position {
            Objects.requireNonNull(id);
        }
    }

    public long countIn(UUID productId) {
        return count("productId", productId);
    }

    /** @return up to one more than the page holds */
    public List<A> page(UUID productId, PageRequest page) {
        return page(productId, page, new Conditions());
    }

    /** As the other, of those that a filter lets through; its conditions are in HQL. */
    public List<A> page(UUID productId, PageRequest page, Conditions filter) {
        var all = filter.add("productId = :product", "product", productId);
        return page(all.text(), all.parameters(), page);
    }

    /** @param condition in HQL, over the entity's attributes */
    protected final List<A> page(String condition, Map<String, Object> parameters, PageRequest page) {
        var all = new HashMap<>(parameters);
        all.put("after", page.after(Position.class).map(Position::id).orElse(new UUID(0, 0)));
        return find("id > :after and (" + condition + ") order by id", all)
                .page(0, page.limit() + 1)
                .list();
    }

    public Position positionOf(A part) {
        return new Position(part.id());
    }

    /** @return the product of a part, read without loading the part, which is locked and loaded later */
    public UUID productOf(String reference) {
        return findByReference(reference)
                .project(ProductOfPart.class)
                .firstResultOptional()
                .orElseThrow(() -> unknown(reference))
                .productId();
    }

    public record ProductOfPart(UUID productId) {}

    public List<A> all(UUID productId) {
        return list("productId = ?1 order by id", productId);
    }

    protected final List<A> among(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** @param pointer the field of a body that names the part; it may name none */
    public void require(UUID productId, @Nullable UUID id, String pointer, String kind) {
        boolean exists = id == null || count("productId = ?1 and id = ?2", productId, id) > 0;
        if (!exists) {
            throw Invalid.refusal(List.of(Invalid.at(pointer, "names no %s of the same product".formatted(kind))));
        }
    }

    @Override
    protected PanacheQuery<A> findByReference(String reference) {
        UUID id = Reference.of(reference).id().orElseThrow(() -> unknown(reference));
        return find("id", id);
    }
}
