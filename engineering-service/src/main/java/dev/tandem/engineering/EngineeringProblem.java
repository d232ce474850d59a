package dev.tandem.engineering;

import dev.tandem.kit.problem.ProblemCatalogue;
import dev.tandem.kit.problem.ProblemType;
import jakarta.inject.Singleton;

/** What the rules of the engineering side refuse. */
public enum EngineeringProblem implements ProblemType {
    DEBT_NOT_FOUND(404, "There is no such debt item"),
    ESTIMATE_NOT_FOUND(404, "The item has no estimate yet"),
    RISK_NOT_FOUND(404, "There is no such risk"),
    SPRINT_NOT_FOUND(404, "There is no such sprint"),
    ITEM_NOT_IN_SPRINT(404, "The item is not in the sprint"),
    SCOPE_CHANGE_NOT_FOUND(404, "There is no such scope change"),
    ANOTHER_SPRINT_ACTIVE(409, "Another sprint of the product is active"),
    COMMITMENT_OUT_OF_BOUNDS(409, "The commitment lies outside the budget or the capacity"),
    ITEM_DONE(409, "The item is done"),
    ITEM_IN_SPRINT(409, "The item is in the sprint already"),
    ITEM_IN_ANOTHER_SPRINT(409, "The item is in another sprint"),
    ITEM_NOT_ESTIMATED(409, "The item has no estimate"),
    ITEM_NOT_OPEN(409, "The item is done, or was closed by its owner"),
    NOT_YOURS_TO_DECIDE(409, "A scope change is decided by the role that did not ask for it"),
    SCOPE_CHANGE_DECIDED(409, "The scope change is decided already"),
    SPRINT_NOT_ACTIVE(409, "The sprint is not active"),
    SPRINT_NOT_PLANNED(409, "The sprint is not just planned any more"),
    BUDGET_OFF_TARGET(503, "The debt budget is off by more than was agreed to tolerate");

    private final int status;
    private final String title;

    EngineeringProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Singleton
    static class Part implements ProblemCatalogue.Part {
        @Override
        public ProblemType[] problems() {
            return values();
        }
    }
}
