package dev.tandem.product;

import dev.tandem.kit.problem.ProblemCatalogue;
import dev.tandem.kit.problem.ProblemType;
import jakarta.inject.Singleton;

/** What the rules of the product side refuse. */
public enum ProductProblem implements ProblemType {
    FEATURE_NOT_FOUND(404, "There is no such feature"),
    GOAL_NOT_FOUND(404, "There is no such goal"),
    INITIATIVE_NOT_FOUND(404, "There is no such initiative"),
    SCORECARD_NOT_FOUND(404, "There is no such scorecard"),
    RELEASE_NOT_FOUND(404, "There is no such release"),
    DECISION_NOT_FOUND(404, "There is no such decision"),
    OUTCOME_NOT_FOUND(404, "There is no such measurement"),
    PRODUCT_KEY_TAKEN(409, "Another product has this key"),
    PRODUCT_NOT_EMPTY(409, "The product still has something in it"),
    STILL_IN_USE(409, "Something still refers to it"),
    NOT_READY_FOR_STATUS(409, "The feature lacks what the status asks for"),
    LINK_CYCLE(409, "The links would block each other in a circle"),
    SCORECARD_KEY_TAKEN(409, "The product has another scorecard of this key"),
    PLAN_OUTDATED(409, "The order has changed since the plan was made"),
    RELEASE_NAME_TAKEN(409, "The product has another release of this name"),
    RELEASE_EMPTY(409, "The release has no features"),
    RELEASE_NOT_ESTIMATED(409, "Features of the release lack an estimate"),
    RELEASE_COMMITTED(409, "The release is committed; its scope changes only openly"),
    RELEASE_NOT_COMMITTED(409, "The release is not committed yet"),
    ALREADY_DECIDED(409, "It was decided before"),
    FEATURE_NOT_SHIPPED(409, "The feature has not been shipped"),
    MEASURED_BEFORE_SHIPPING(409, "The day of the measurement lies before the feature was shipped"),
    BATCH_REFUSED(409, "Rules refuse items of the batch; none was taken");

    private final int status;
    private final String title;

    ProductProblem(int status, String title) {
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
