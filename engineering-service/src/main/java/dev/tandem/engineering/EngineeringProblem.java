package dev.tandem.engineering;

import static dev.tandem.kit.problem.Fact.id;
import static dev.tandem.kit.problem.Fact.listOf;
import static dev.tandem.kit.problem.Fact.named;
import static dev.tandem.kit.problem.Fact.number;
import static dev.tandem.kit.problem.Fact.text;
import static dev.tandem.kit.problem.Fact.texts;

import dev.tandem.kit.problem.Fact;
import dev.tandem.kit.problem.ProblemCatalogue;
import dev.tandem.kit.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What the rules of the engineering side refuse. */
public enum EngineeringProblem implements ProblemType {
    DEBT_NOT_FOUND(404, "There is no such debt item"),
    ESTIMATE_NOT_FOUND(404, "The item has no estimate yet"),
    RISK_NOT_FOUND(404, "There is no such risk"),
    POLICY_NOT_FOUND(404, "There is no such policy"),
    SPRINT_NOT_FOUND(404, "There is no such sprint"),
    ITEM_NOT_IN_SPRINT(404, "The item is not in the sprint", text("item"), id("sprint")),
    SCOPE_CHANGE_NOT_FOUND(404, "There is no such scope change"),
    ANOTHER_SPRINT_ACTIVE(409, "Another sprint of the product is active", id("sprint")),
    COMMITMENT_OUT_OF_BOUNDS(
            409,
            "The commitment lies outside the budget or the capacity",
            listOf("broken", "CommitmentBound"),
            named("planned", "Share").ifKnown(),
            named("lowest", "Share"),
            named("highest", "Share"),
            named("nextTarget", "Share"),
            named("proposed", "Share").ifKnown(),
            named("tolerance", "Share"),
            number("committed"),
            named("capacity", "Points")),
    ITEM_DONE(409, "The item is done", text("item")),
    ITEM_IN_SPRINT(409, "The item is in the sprint already", text("item"), id("sprint")),
    ITEM_IN_ANOTHER_SPRINT(409, "The item is in another sprint", text("item"), id("sprint")),
    ITEM_NOT_ESTIMATED(409, "The item has no estimate", text("item"), text("href")),
    NOT_READY(
            409,
            "The item does not pass what its product asks for before a sprint",
            text("item"),
            listOf("notReady", "ReadyCheck")),
    NOT_YOURS_TO_DECIDE(409, "It is decided by a role that did not ask for it", text("askedBy"), texts("deciders")),
    POLICY_NOT_PROPOSED(409, "The policy is not just proposed any more", named("policyStatus", "PolicyStatus")),
    SCOPE_CHANGE_DECIDED(409, "The scope change is decided already", named("decision", "ScopeChangeStatus")),
    SPRINTS_CLOSED_ALREADY(409, "A sprint of the product was closed here already", id("sprint")),
    SPRINTS_OVERLAP(409, "Sprints have days in common", texts("pointers"), texts("overlaps")),
    SPRINT_NOT_ACTIVE(409, "The sprint is not active", id("sprint"), named("sprintStatus", "SprintStatus")),
    SPRINT_NOT_CLOSED(409, "The sprint is not closed yet", id("sprint"), named("sprintStatus", "SprintStatus")),
    SPRINT_NOT_PLANNED(
            409, "The sprint is not just planned any more", id("sprint"), named("sprintStatus", "SprintStatus")),
    BUDGET_OFF_TARGET(
            503,
            "The debt budget has a status that the check was asked to fail on",
            text("product"),
            named("budgetStatus", "BudgetStatus"),
            named("debtShare", "Share"),
            named("rolling", "Share").ifKnown(),
            named("carry", "Balance"),
            named("nextTarget", "Share"),
            listOf("causes", "BudgetCause"));

    private final int status;
    private final String title;
    private final List<Fact> facts;

    EngineeringProblem(int status, String title, Fact... facts) {
        this.status = status;
        this.title = title;
        this.facts = List.of(facts);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<Fact> facts() {
        return facts;
    }

    @Singleton
    static class Part implements ProblemCatalogue.Part {
        @Override
        public ProblemType[] problems() {
            return values();
        }
    }
}
