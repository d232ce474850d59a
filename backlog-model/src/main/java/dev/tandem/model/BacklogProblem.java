package dev.tandem.model;

import dev.tandem.kit.problem.ProblemCatalogue;
import dev.tandem.kit.problem.ProblemType;
import jakarta.inject.Singleton;

/** What can go wrong with what both services know. */
public enum BacklogProblem implements ProblemType {
    PRODUCT_NOT_FOUND(404, "There is no such product"),
    ITEM_NOT_KNOWN_YET(404, "This service has not heard of such an item, or not yet"),
    NOT_IN_A_LANE(409, "The item has no place in the merged order"),
    PRODUCT_ARCHIVED(409, "The product is archived"),
    IN_ACTIVE_SPRINT(409, "The item is in an active sprint"),
    TRANSITION_NOT_ALLOWED(409, "The item cannot go from its status to that one"),
    EXTERNAL_REF_TAKEN(409, "Another item of the product has this external reference"),
    RANK_GAP_EXHAUSTED(409, "No further item fits between these two");

    private final int status;
    private final String title;

    BacklogProblem(int status, String title) {
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
