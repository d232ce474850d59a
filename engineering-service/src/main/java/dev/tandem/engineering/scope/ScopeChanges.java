package dev.tandem.engineering.scope;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.kit.aggregate.Aggregates;
import dev.tandem.kit.aggregate.Reference;
import dev.tandem.kit.http.page.PageRequest;
import dev.tandem.kit.http.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class ScopeChanges extends Aggregates<ScopeChange> {
    /** Where a page of the list ended. */
    record Place(UUID id) {
        private static final Place START = new Place(new UUID(0, 0));

        Place {
            Objects.requireNonNull(id);
        }
    }

    /** The oldest first. */
    List<ScopeChange> page(UUID sprintId, PageRequest page) {
        var after = page.after(Place.class).orElse(Place.START);
        return find("sprintId = ?1 and id > ?2 order by id", sprintId, after.id())
                .page(0, page.limit() + 1)
                .list();
    }

    ScopeChange of(UUID sprintId, String reference) {
        return findOne(reference)
                .filter(change -> change.sprintId().equals(sprintId))
                .orElseThrow(() -> unknown(reference));
    }

    @Override
    protected PanacheQuery<ScopeChange> findByReference(String reference) {
        // Scope changes have no keys.
        return find("id", Reference.of(reference).id().orElseThrow(() -> unknown(reference)));
    }

    @Override
    protected Refusal unknown(String reference) {
        return EngineeringProblem.SCOPE_CHANGE_NOT_FOUND.because("The sprint has no scope change %s", reference);
    }

    List<UUID> undecided(UUID sprintId) {
        return find("sprintId = ?1 and status = REQUESTED", sprintId).project(IdOnly.class).list().stream()
                .map(IdOnly::id)
                .toList();
    }
}
