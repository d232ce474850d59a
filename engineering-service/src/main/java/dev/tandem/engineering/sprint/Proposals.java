package dev.tandem.engineering.sprint;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.backlog.query.MergedOrder;
import dev.tandem.backlog.query.Walk;
import dev.tandem.engineering.budget.BudgetInputs;
import dev.tandem.kit.page.Cursor;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.ready.DefinitionOfReady;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Proposes what a sprint should take of the items that are ready and in no other sprint. */
@ApplicationScoped
class Proposals {
    /** Of a lane, at once: a page of reasons, with what is in between, seldom needs more. */
    private static final int CHUNK = 100;

    private final OpenItems items;
    private final MergedOrder order;
    private final Backlogs backlogs;

    Proposals(OpenItems items, MergedOrder order, Backlogs backlogs) {
        this.items = items;
        this.order = order;
        this.backlogs = backlogs;
    }

    Proposal forSprint(Sprint sprint, BudgetInputs inputs) {
        var asked = backlogs.product(sprint.productId().toString()).product().definitionOfReady();
        var filling = Filling.of(
                sprint.capacity().tenths(),
                inputs.result().nextTarget().rounded(),
                ready(sprint, inputs, asked, Lane.FEATURE),
                () -> ready(sprint, inputs, asked, Lane.DEBT),
                ProposalItem.IN_LANE,
                new SmallestReady(() -> items.leastReady(sprint, asked)));
        return new Proposal(sprint, inputs, asked, filling);
    }

    private Iterator<Candidate<ProposalItem>> ready(
            Sprint sprint, BudgetInputs inputs, DefinitionOfReady asked, Lane lane) {
        var result = inputs.result();
        return items.ready(sprint, asked, lane)
                .filter(item -> !Proposal.isTooLarge(item, result))
                .map(ProposalItem::candidate)
                .iterator();
    }

    /** What a proposal leaves out, in the order of the backlog. */
    Page<Proposal.Verdict> leftOut(Sprint sprint, BudgetInputs inputs, Proposal proposal, PageRequest page) {
        var place = page.after(Walk.class).orElseGet(() -> start(sprint, inputs));
        if (!place.isOf(sprint.productId())) {
            throw Cursor.invalid();
        }
        var walk = order.from(place, CHUNK);
        var ids = new ArrayList<UUID>();
        @Nullable String next = null;
        while (next == null && walk.hasNext()) {
            var item = walk.next();
            if (!proposal.takes(item.id()) && ids.size() == page.limit()) {
                next = Cursor.encode(place);
            } else if (!proposal.takes(item.id())) {
                ids.add(item.id());
                place = walk.place();
            }
        }
        return new Page<>(verdicts(sprint, proposal, ids), next);
    }

    private static Walk start(Sprint sprint, BudgetInputs inputs) {
        return Walk.start(sprint.productId(), inputs.result().policy().debtShare(), inputs.balance(), inputs.median());
    }

    private List<Proposal.Verdict> verdicts(Sprint sprint, Proposal proposal, List<UUID> ids) {
        var found = items.of(sprint.productId(), ids).stream()
                .collect(Collectors.toMap(ProposalItem::id, Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(proposal::leavesOut)
                .toList();
    }
}
