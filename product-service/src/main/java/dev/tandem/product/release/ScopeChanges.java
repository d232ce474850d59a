package dev.tandem.product.release;

import dev.tandem.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every change of a release's scope since it was committed. */
@ApplicationScoped
class ScopeChanges implements PanacheRepositoryBase<ScopeChange, ScopeChange.Id> {
    /** Where a page of the list ended. */
    record Position(int number) {
        Position {
            if (number < 1) {
                throw new IllegalArgumentException("Scope changes are counted from 1");
            }
        }
    }

    /** @return up to one more than the page holds, the newest first */
    List<ScopeChange> page(UUID releaseId, PageRequest page) {
        int before = page.after(Position.class).map(Position::number).orElse(Integer.MAX_VALUE);
        return find("id.releaseId = ?1 and id.number < ?2 order by id.number desc", releaseId, before)
                .page(0, page.limit() + 1)
                .list();
    }
}
