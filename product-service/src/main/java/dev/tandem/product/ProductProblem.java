package dev.tandem.product;

import static dev.tandem.kit.problem.Fact.counts;
import static dev.tandem.kit.problem.Fact.id;
import static dev.tandem.kit.problem.Fact.ids;
import static dev.tandem.kit.problem.Fact.listOf;
import static dev.tandem.kit.problem.Fact.named;
import static dev.tandem.kit.problem.Fact.number;
import static dev.tandem.kit.problem.Fact.text;
import static dev.tandem.kit.problem.Fact.texts;
import static dev.tandem.kit.problem.Fact.whole;

import dev.tandem.kit.problem.Fact;
import dev.tandem.kit.problem.ProblemCatalogue;
import dev.tandem.kit.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What the rules of the product side refuse. */
public enum ProductProblem implements ProblemType {
    FEATURE_NOT_FOUND(404, "There is no such feature"),
    CRITERION_NOT_FOUND(404, "There is no such acceptance criterion"),
    SOLUTION_OPTION_NOT_FOUND(404, "There is no such solution option"),
    GOAL_NOT_FOUND(404, "There is no such goal"),
    INITIATIVE_NOT_FOUND(404, "There is no such initiative"),
    SCORECARD_NOT_FOUND(404, "There is no such scorecard"),
    RELEASE_NOT_FOUND(404, "There is no such release"),
    DECISION_NOT_FOUND(404, "There is no such decision"),
    OUTCOME_NOT_FOUND(404, "There is no such measurement"),
    METRIC_NOT_FOUND(404, "There is no such metric"),
    MEASUREMENT_NOT_FOUND(404, "The metric was not measured on that day"),
    FRICTION_NOT_FOUND(404, "There is no such friction"),
    PRODUCT_KEY_TAKEN(409, "Another product has this key", text("key")),
    PRODUCT_NOT_EMPTY(409, "The product still has something in it", counts("contents")),
    STILL_IN_USE(
            409,
            "Something still refers to it",
            texts("by"),
            whole("count").ifKnown(),
            ids("metrics").ifKnown()),
    NOT_READY_FOR_STATUS(
            409, "The feature lacks what the status asks for", named("to", "FeatureStatus"), texts("missing")),
    LINK_CYCLE(409, "The links would block each other in a circle", texts("cycle")),
    SCORECARD_KEY_TAKEN(409, "The product has another scorecard of this key", text("key")),
    PLAN_OUTDATED(409, "The order has changed since the plan was made", text("plan")),
    RELEASE_NAME_TAKEN(409, "The product has another release of this name", text("name")),
    RELEASE_EMPTY(409, "The release has no features"),
    RELEASE_NOT_READY(409, "Features of the release are not ready", listOf("features", "UnreadyFeature")),
    RELEASE_DATE_NOT_REACHED(
            409,
            "The forecast does not reach the release's day",
            named("targetOn", "LocalDate"),
            named("p50", "LocalDate").ifKnown(),
            named("p85", "LocalDate").ifKnown()),
    AGREEMENT_OUTDATED(409, "What was read has changed since", whole("since")),
    NOT_AGREED(409, "A side has not agreed to what is promised", listOf("missing", "Side")),
    FEATURES_NOT_SHIPPED(409, "Features of the release are not shipped", texts("features")),
    RELEASE_OVER(409, "The release is shipped or cancelled", id("release"), named("releaseStatus", "ReleaseStatus")),
    RELEASE_COMMITTED(409, "The release is committed; its scope changes only openly", id("release"), text("href")),
    RELEASE_NOT_COMMITTED(409, "The release is not committed yet"),
    ALREADY_DECIDED(409, "It was decided before", text("option"), text("why"), text("by"), named("at", "Instant")),
    NOT_A_DECIDER(409, "Others are named to decide it", texts("deciders")),
    FEATURE_NOT_SHIPPED(409, "The feature has not been shipped", named("featureStatus", "FeatureStatus")),
    MEASURED_BEFORE_SHIPPING(
            409,
            "The day of the measurement lies before the feature was shipped",
            named("shippedOn", "LocalDate"),
            named("measuredOn", "LocalDate")),
    METRIC_NAME_TAKEN(409, "The product has another metric of this name", text("name")),
    MEASURED_ALREADY(
            409,
            "The metric was measured on that day before",
            named("on", "LocalDate"),
            number("value"),
            text("measuredBy")),
    NOT_MEASURED(409, "The metric was not measured on that day", id("metric"), named("on", "LocalDate")),
    AREAS_LEFT_OUT(409, "Areas that somebody has are left out", texts("areas"));

    private final int status;
    private final String title;
    private final List<Fact> facts;

    ProductProblem(int status, String title, Fact... facts) {
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
