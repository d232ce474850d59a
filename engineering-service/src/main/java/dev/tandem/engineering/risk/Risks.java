package dev.tandem.engineering.risk;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.work.RiskSummary;
import dev.tandem.engineering.work.Severity;
import dev.tandem.kit.aggregate.Aggregates;
import dev.tandem.kit.aggregate.Reference;
import dev.tandem.kit.http.page.PageRequest;
import dev.tandem.kit.http.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class Risks extends Aggregates<Risk> {
    /** Where a page of the list ended. */
    record Place(UUID id) {
        private static final Place START = new Place(new UUID(0, 0));

        Place {
            Objects.requireNonNull(id);
        }
    }

    /** The oldest first. */
    List<Risk> page(UUID itemId, PageRequest page) {
        var after = page.after(Place.class).orElse(Place.START);
        return find("itemId = ?1 and id > ?2 order by id", itemId, after.id())
                .page(0, page.limit() + 1)
                .list();
    }

    RiskSummary summaryOf(UUID itemId) {
        List<Severity> open = find("itemId = ?1 and status = OPEN", itemId).stream()
                .map(risk -> risk.fields().severity())
                .toList();
        return new RiskSummary(
                open.size(), open.stream().max(Comparator.naturalOrder()).orElse(null));
    }

    public record ItemOfRisk(UUID itemId) {}

    /** @return the item of a risk, read without loading the risk, which is locked and loaded later */
    ItemOfRisk itemOf(String reference) {
        return findByReference(reference)
                .project(ItemOfRisk.class)
                .firstResultOptional()
                .orElseThrow(() -> unknown(reference));
    }

    @Override
    protected PanacheQuery<Risk> findByReference(String reference) {
        // Risks have no keys.
        return find("id", Reference.of(reference).id().orElseThrow(() -> unknown(reference)));
    }

    @Override
    protected Refusal unknown(String reference) {
        return EngineeringProblem.RISK_NOT_FOUND.because("There is no risk %s", reference);
    }
}
