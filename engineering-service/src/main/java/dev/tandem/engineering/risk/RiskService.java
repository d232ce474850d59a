package dev.tandem.engineering.risk;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Keeps risks, and what the backlog shows of them on their item; the item is locked first, so that the sum is right. */
@ApplicationScoped
class RiskService {
    private final Risks risks;
    private final WorkItems workItems;

    RiskService(Risks risks, WorkItems workItems) {
        this.risks = risks;
        this.workItems = workItems;
    }

    @Transactional
    Risk raise(KnownItem item, RiskFields fields) {
        var work = workItems.toChange(item, Optional.empty());
        var risk = risks.add(Risk.raise(item, fields));
        sumUp(work);
        return risk;
    }

    @Transactional
    Risk patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var work = itemOf(reference);
        var risk = risks.toChange(reference, precondition);
        risk.edit(patch.applyTo(risk.fields(), RiskFields.class));
        sumUp(work);
        return risk;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var work = itemOf(reference);
        var risk = risks.toChange(reference, precondition);
        risk.delete();
        sumUp(work);
    }

    private WorkItem itemOf(String reference) {
        return workItems.toChange(risks.itemOf(reference).itemId().toString(), Optional.empty());
    }

    private void sumUp(WorkItem work) {
        work.risksAre(risks.summaryOf(work.id()));
    }
}
