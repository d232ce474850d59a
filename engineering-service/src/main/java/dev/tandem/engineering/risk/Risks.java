package dev.tandem.engineering.risk;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.work.RiskSummary;
import dev.tandem.engineering.work.Severity;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.part.ProductParts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class Risks extends ProductParts<Risk> {
    /** The oldest first. */
    List<Risk> ofItem(UUID itemId, PageRequest page) {
        return page("itemId = :item", Map.of("item", itemId), page);
    }

    RiskSummary summaryOf(UUID itemId) {
        List<Severity> open = find("itemId = ?1 and fields.status = OPEN", itemId).stream()
                // One that this transaction deletes has its row until the commit.
                .filter(risk -> !risk.isDeleted())
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
    protected Refusal unknown(String reference) {
        return EngineeringProblem.RISK_NOT_FOUND.because("There is no risk %s", reference);
    }
}
