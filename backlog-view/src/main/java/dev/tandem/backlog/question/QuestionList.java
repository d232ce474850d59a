package dev.tandem.backlog.question;

import dev.tandem.kit.json.OtherService;
import dev.tandem.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** A product's questions, the oldest first, as this copy has heard of them. */
@ApplicationScoped
class QuestionList {
    private static final String PRODUCT_SERVICE = "product-service";
    private static final Pattern DEBT = Pattern.compile(".*-D[0-9]+");

    private final EntityManager entities;
    private final OtherService other;

    QuestionList(EntityManager entities, OtherService other) {
        this.entities = entities;
        this.other = other;
    }

    /** Where a page ended. Ids grow with time. */
    record Position(UUID id) {
        Position {
            Objects.requireNonNull(id);
        }
    }

    Page<QuestionView> page(UUID product, QuestionFilter filter) {
        var after = filter.after(Position.class).map(Position::id).orElse(new UUID(0, 0));
        var conditions = filter.conditions()
                .add("product_id = :product", "product", product)
                .add("source_id > :after", "after", after);
        var query = entities.createNativeQuery(
                "select question from backlog_hold where %s order by source_id limit %d"
                        .formatted(conditions.text(), filter.limit() + 1),
                String.class);
        conditions.parameters().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return Page.of(
                rows.stream()
                        .map(row -> QuestionView.Told.read((String) row))
                        .map(told -> told.at(href(told)))
                        .toList(),
                filter.limit(),
                view -> view,
                view -> new Position(view.id()));
    }

    private String href(QuestionView.Told told) {
        String path = "/api/v1/comments/" + told.id();
        boolean ofProduct = !DEBT.matcher(told.item()).matches();
        return ofProduct == other.name().equals(PRODUCT_SERVICE) ? other.url() + path : path;
    }
}
