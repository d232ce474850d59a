package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.BudgetInputs;
import dev.tandem.engineering.budget.EffortView;
import dev.tandem.engineering.budget.ExactShare;
import dev.tandem.kit.page.Continued;
import dev.tandem.kit.page.Page;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What the sprint should take, and why")
public record ProposalView(
        UUID sprint,
        Points capacity,

        @Schema(description = "The agreed share of debt") Share target,

        @Schema(description = "Debt points owed or overspent where the order starts")
        Balance carry,

        @Schema(description = "The share that repays what is owed")
        Share nextTarget,

        @Schema(
                description = "Points of debt that this makes of the capacity; the debt that is in lies nearest to it",
                examples = "8")
        BigDecimal targetPoints,

        @Schema(description = "Points of what is in") EffortView points,

        @Schema(nullable = true, description = "Debt among what is in; null where nothing fits") @Nullable
        Share share,

        @Schema(description = "In merged order") List<ProposedItem> in,

        @Schema(description = "What is not in, in the order of the backlog, page by page")
        List<ProposedItem> out,

        @Schema(
                description = "Send it back as `cursor` for more of what is out; null on the last page",
                nullable = true)
        @Nullable
        String next)
        implements Continued {
    @Schema(description = "An open item, and why it is in or out")
    public record ProposedItem(
            UUID id,
            @Schema(examples = "PAY-12") String key,
            Lane lane,
            String title,
            @Schema(nullable = true) @Nullable Points points,
            Proposal.Reason reason,
            @Schema(description = "The same in a sentence") String sentence) {
        static ProposedItem of(Proposal.Verdict verdict) {
            var item = verdict.item();
            return new ProposedItem(
                    item.id(),
                    item.key(),
                    item.lane(),
                    item.title(),
                    Points.ofTenths(item.tenths()),
                    verdict.reason(),
                    verdict.sentence());
        }
    }

    static ProposalView of(Sprint sprint, BudgetInputs inputs, Proposal proposal, Page<Proposal.Verdict> out) {
        var result = inputs.result();
        return new ProposalView(
                sprint.id(),
                sprint.capacity(),
                result.policy().debtShare(),
                inputs.balance(),
                result.nextTarget().rounded(),
                proposal.target(),
                EffortView.of(proposal.effort()),
                ExactShare.roundedOrNull(proposal.share()),
                proposal.in().stream().map(ProposedItem::of).toList(),
                out.items().stream().map(ProposedItem::of).toList(),
                out.next());
    }
}
