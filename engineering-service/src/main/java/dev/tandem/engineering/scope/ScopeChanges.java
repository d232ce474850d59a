package dev.tandem.engineering.scope;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.part.ProductParts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class ScopeChanges extends ProductParts<ScopeChange> {
    /** The oldest first. */
    List<ScopeChange> ofSprint(UUID sprintId, PageRequest page) {
        return page("sprintId = :sprint", Map.of("sprint", sprintId), page);
    }

    ScopeChange of(UUID sprintId, String reference) {
        return findOne(reference)
                .filter(change -> change.sprintId().equals(sprintId))
                .orElseThrow(() -> unknown(reference));
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
