package dev.tandem.engineering.sprint;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.backlog.projection.BudgetSnapshot;
import dev.tandem.engineering.budget.BudgetInputs;
import dev.tandem.engineering.budget.BudgetResult;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposes what a sprint should take: the merged order of items that are ready and in no other sprint. */
@ApplicationScoped
class Proposals {
    private final EntityManager entities;

    Proposals(EntityManager entities) {
        this.entities = entities;
    }

    Proposal forSprint(Sprint sprint, BudgetInputs inputs) {
        var items = openItems(sprint.productId());
        var result = inputs.result();
        var out = new ArrayList<Proposal.Verdict>();
        var features = new ArrayList<Candidate<ProposalItem>>();
        var debt = new ArrayList<Candidate<ProposalItem>>();
        for (ProposalItem item : items) {
            var refused = refusal(item, sprint.id(), result);
            if (refused != null) {
                out.add(refused);
            } else {
                (item.lane() == Lane.DEBT ? debt : features)
                        .add(new Candidate<>(
                                item, Objects.requireNonNull(item.tenths()), Boolean.TRUE.equals(item.expedite())));
            }
        }
        var filling =
                Filling.of(sprint.capacity().tenths(), result.policy().debtShare(), inputs.balance(), features, debt);
        var in = filling.in().stream()
                .map(placement -> new Proposal.Verdict(
                        placement.placed().item(), Proposal.Reason.FITS, "Next in the merged order, and it fits."))
                .toList();
        var passed = filling.out().stream()
                .map(each -> new Proposal.Verdict(
                        each.candidate().item(),
                        Proposal.Reason.TOO_LARGE,
                        "%s points, and %s were left of the capacity when its turn came."
                                .formatted(Points.number(each.candidate().points()), Points.number(each.left()))))
                .toList();
        out.addAll(0, passed);
        return new Proposal(in, out);
    }

    private static Proposal.@Nullable Verdict refusal(ProposalItem item, UUID sprint, BudgetResult result) {
        if (item.sprint() != null && !item.sprint().equals(sprint)) {
            return new Proposal.Verdict(
                    item, Proposal.Reason.COMMITTED_ELSEWHERE, "It is in %s.".formatted(item.sprintName()));
        }
        if (item.tenths() == null) {
            return new Proposal.Verdict(item, Proposal.Reason.NOT_ESTIMATED, "It has no estimate yet.");
        }
        if (!item.blockers().isEmpty()) {
            String keys = String.join(", ", item.blockers());
            return new Proposal.Verdict(item, Proposal.Reason.BLOCKED, "%s must be finished first.".formatted(keys));
        }
        if (isTooLarge(item.lane(), item.tenths(), result)) {
            return new Proposal.Verdict(
                    item, Proposal.Reason.TOO_LARGE, "Too large for the agreed share to hold: split it.");
        }
        return null;
    }

    private static boolean isTooLarge(Lane lane, int tenths, BudgetResult result) {
        var order = new BudgetSnapshot(
                0L,
                result.policy().debtShare().basisPoints(),
                0L,
                0L,
                1,
                result.capacity() == null ? null : result.capacity().tenths());
        return order.isTooLarge(lane, tenths);
    }

    /** In each lane's order. Estimates come from the own tables, since the view may lag behind. */
    private List<ProposalItem> openItems(UUID productId) {
        return entities.createQuery("""
                        select i.id, i.key, i.owner.title, i.lane, w.tenths, i.owner.expedite, w.sprintId, s.fields.name,
                            i.blockers
                        from BacklogItem i left join WorkItem w on w.id = i.id left join Sprint s on s.id = w.sprintId
                        where i.productId = :product and i.lane is not null and (w.progress is null or w.progress <> DONE)
                        order by i.lane desc, i.laneOrder, i.id
                        """, ProposalItem.class)
                .setParameter("product", productId)
                .getResultList();
    }
}
