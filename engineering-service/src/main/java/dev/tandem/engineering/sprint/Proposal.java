package dev.tandem.engineering.sprint;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.backlog.merge.Merge;
import dev.tandem.backlog.merge.Running;
import dev.tandem.backlog.projection.BudgetSnapshot;
import dev.tandem.engineering.budget.BudgetInputs;
import dev.tandem.engineering.budget.BudgetResult;
import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.budget.ExactShare;
import dev.tandem.model.points.Points;
import dev.tandem.model.ready.DefinitionOfReady;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a sprint should take, in merged order, and why it leaves out what it does. */
final class Proposal {
    @Schema(name = "ProposalReason", description = "Why an item is in the proposal, or not")
    enum Reason {
        EXPEDITED,
        TARGET,
        FITS,
        SPARE,
        NOT_ESTIMATED,
        BLOCKED,
        NOT_READY,
        TOO_LARGE,
        NO_ROOM,
        COMMITTED_ELSEWHERE
    }

    record Verdict(ProposalItem item, Reason reason, String sentence) {}

    private final Sprint sprint;
    private final BudgetResult budget;
    private final DefinitionOfReady ready;
    private final long left;
    private final Map<UUID, Verdict> in;
    private final List<Verdict> order;

    Proposal(Sprint sprint, BudgetInputs inputs, DefinitionOfReady ready, Filling<ProposalItem> filling) {
        this.sprint = sprint;
        this.budget = inputs.result();
        this.ready = ready;
        this.left = filling.left();
        this.in = Stream.concat(filling.features().stream(), filling.debt().stream())
                .map(this::takesIn)
                .collect(Collectors.toMap(verdict -> verdict.item().id(), Function.identity()));
        this.order = merged(inputs, filling);
    }

    /** As the merged order would have what is in. */
    private List<Verdict> merged(BudgetInputs inputs, Filling<ProposalItem> filling) {
        var merge = new Merge<>(
                budget.policy().debtShare(),
                inputs.balance(),
                Running.START,
                candidates(filling.features()),
                candidates(filling.debt()));
        var order = new ArrayList<Verdict>();
        merge.forEachRemaining(placement -> order.add(
                Objects.requireNonNull(in.get(placement.placed().item().id()))));
        return order;
    }

    private static Iterator<Candidate<ProposalItem>> candidates(List<Filling.Pick<ProposalItem>> picks) {
        return picks.stream().map(Filling.Pick::placed).iterator();
    }

    private Verdict takesIn(Filling.Pick<ProposalItem> pick) {
        String sentence = switch (pick.reason()) {
            case EXPEDITED -> "It is on fire.";
            case TARGET -> "It brings debt nearer to its target of %s points.".formatted(Points.number(targetTenths()));
            case SPARE -> "Debt has its share; it still fits.";
            default -> "Next in product's order, and it fits.";
        };
        return new Verdict(pick.placed().item(), pick.reason(), sentence);
    }

    private long targetTenths() {
        return Math.round(
                budget.nextTarget().rounded().basisPoints() * sprint.capacity().tenths() / 10_000.0);
    }

    /** How many points of debt the budget wants in the sprint. */
    BigDecimal target() {
        return Points.number(targetTenths());
    }

    List<Verdict> in() {
        return order;
    }

    boolean takes(UUID item) {
        return in.containsKey(item);
    }

    /** Why an item is out. */
    Verdict leavesOut(ProposalItem item) {
        if (item.sprint() != null && !item.sprint().equals(sprint.id())) {
            return new Verdict(item, Reason.COMMITTED_ELSEWHERE, "It is in %s.".formatted(item.sprintName()));
        }
        if (item.tenths() == null) {
            return new Verdict(item, Reason.NOT_ESTIMATED, "It has no estimate yet.");
        }
        if (!item.blockers().isEmpty()) {
            String keys = String.join(", ", item.blockers());
            return new Verdict(item, Reason.BLOCKED, "%s must be finished first.".formatted(keys));
        }
        var notMet = ready.notMet(OpenItems.withoutEstimate(item.lacks()));
        if (!notMet.isEmpty()) {
            return new Verdict(item, Reason.NOT_READY, "It lacks %s of what the product asks for.".formatted(notMet));
        }
        if (isTooLarge(item, budget)) {
            return new Verdict(item, Reason.TOO_LARGE, "Too large for the agreed share to hold: split it.");
        }
        if (item.tenths() > sprint.capacity().tenths()) {
            return new Verdict(
                    item,
                    Reason.TOO_LARGE,
                    "%s points, and the whole sprint has %s: split it."
                            .formatted(Points.number(item.tenths()), sprint.capacity()));
        }
        return new Verdict(
                item,
                Reason.NO_ROOM,
                "%s points, and %s are left of the capacity."
                        .formatted(Points.number(item.tenths()), Points.number(left)));
    }

    /** Whether the order cannot hold the share around an item that has an estimate. */
    static boolean isTooLarge(ProposalItem item, BudgetResult budget) {
        var order = new BudgetSnapshot(
                0L,
                budget.policy().debtShare().basisPoints(),
                0L,
                0L,
                1,
                budget.capacity() == null ? null : budget.capacity().tenths());
        return item.tenths() != null && order.isTooLarge(item.lane(), item.tenths());
    }

    Effort effort() {
        return order.stream()
                .map(verdict -> Effort.of(
                        verdict.item().lane(),
                        Objects.requireNonNull(verdict.item().tenths())))
                .reduce(Effort.NONE, Effort::plus);
    }

    /** Null where nothing fits. */
    @Nullable
    ExactShare share() {
        return effort().share();
    }
}
