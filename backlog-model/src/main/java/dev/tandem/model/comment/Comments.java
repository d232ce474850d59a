package dev.tandem.model.comment;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.part.ProductParts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class Comments extends ProductParts<Comment> {
    /** The oldest first. */
    List<Comment> ofItem(UUID itemId, PageRequest page) {
        return page("itemId = :item", Map.of("item", itemId), page);
    }

    List<UUID> idsOfItem(UUID itemId) {
        return find("itemId", itemId).project(IdOnly.class).list().stream()
                .map(IdOnly::id)
                .toList();
    }

    @Override
    protected Refusal unknown(String reference) {
        return BacklogProblem.COMMENT_NOT_FOUND.because("There is no comment %s", reference);
    }
}
