package dev.tandem.engineering.sprint;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.Readiness;
import dev.tandem.engineering.work.SprintRef;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.BatchRefusals;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.tradeoff.NamedTradeoffs;
import dev.tandem.model.tradeoff.Overridden;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Plans many items for a sprint, all or none, in as many statements as few; every refusal is named at once. */
@ApplicationScoped
class SprintPlanning {
    private final SprintItemService service;
    private final Commitment commitment;
    private final KnownItems knownItems;
    private final SprintWork work;
    private final Readiness readiness;
    private final NamedTradeoffs tradeoffs;

    SprintPlanning(
            SprintItemService service,
            Commitment commitment,
            KnownItems knownItems,
            SprintWork work,
            Readiness readiness,
            NamedTradeoffs tradeoffs) {
        this.service = service;
        this.commitment = commitment;
        this.knownItems = knownItems;
        this.work = work;
        this.readiness = readiness;
        this.tradeoffs = tradeoffs;
    }

    @Transactional
    Sprint add(String reference, Optional<IfMatch> precondition, List<String> references, @Nullable String tradeoff) {
        var sprint = toPlan(reference, precondition);
        return plan(sprint, references, tradeoff, i -> "/items/" + i);
    }

    /** What the proposal has in it at this moment. */
    @Transactional
    Sprint addProposed(String reference, Optional<IfMatch> precondition) {
        var sprint = toPlan(reference, precondition);
        var keys = commitment.proposed(sprint).stream().map(ProposalItem::key).toList();
        return plan(sprint, keys, null, i -> "/proposal");
    }

    private Sprint toPlan(String reference, Optional<IfMatch> precondition) {
        var sprint = service.toChange(reference, precondition);
        sprint.status().requirePlanned(sprint);
        return sprint;
    }

    /** @param pointer to what names the item of an index */
    private Sprint plan(
            Sprint sprint, List<String> references, @Nullable String tradeoff, IntFunction<String> pointer) {
        var refused = new BatchRefusals();
        var places = plannable(sprint, references, pointer, refused);
        var planned = SprintRef.planned(sprint.id(), sprint.name());
        var works = work.toChange(places.keySet());
        var notMet = readiness.notMet(sprint.productId(), places.keySet(), works);
        var named = tradeoffs.of(Overridden.NOT_READY, tradeoff);
        places.forEach((item, i) -> {
            try {
                Objects.requireNonNull(works.get(item.id())).planFor(planned);
                sprint.add(item, notMet.apply(item), named);
            } catch (Refusal refusal) {
                refused.add(i, pointer.apply(i), refusal);
            }
        });
        refused.refuseAny();
        return sprint;
    }

    /** @return the items that might be planned, each with its index */
    private Map<KnownItem, Integer> plannable(
            Sprint sprint, List<String> references, IntFunction<String> pointer, BatchRefusals refused) {
        var places = new LinkedHashMap<KnownItem, Integer>();
        var known = knownItems.find(references);
        for (int i = 0; i < references.size(); i++) {
            String reference = references.get(i);
            try {
                var item = known.apply(reference).orElseThrow(() -> Backlogs.unknownItem(reference));
                SprintItemService.requirePlannable(sprint, item, "");
                if (places.putIfAbsent(item, i) != null) {
                    throw Invalid.refusal(List.of(Invalid.at("", "is named before")));
                }
            } catch (Refusal refusal) {
                refused.add(i, pointer.apply(i), refusal);
            }
        }
        return places;
    }
}
