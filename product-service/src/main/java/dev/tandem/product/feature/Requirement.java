package dev.tandem.product.feature;

import dev.tandem.backlog.projection.WorkSnapshot;

/** What a status may ask of a feature, by the name that refusals give it. */
enum Requirement {
    PROBLEM("problem"),
    ACCEPTANCE_CRITERIA("acceptanceCriteria"),
    SUCCESS_METRICS("successMetrics"),
    ESTIMATE("estimate"),
    ROLLOUT_OWNER("rolloutOwner"),
    CRITERIA_MET("criteriaMet"),
    WORK_DONE("workDone");

    private final String text;

    Requirement(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Whether product can meet it alone; the rest is engineering's, and may change behind product's back. */
    boolean isProducts() {
        return this != ESTIMATE && this != WORK_DONE;
    }

    /** Whether it is asked for as long as the status lasts; that a criterion is not met after all may come out later. */
    boolean lasts() {
        return isProducts() && this != CRITERIA_MET;
    }

    boolean isMetBy(FeatureFields fields, WorkSnapshot work) {
        return switch (this) {
            case PROBLEM -> fields.problem() != null && !fields.problem().isBlank();
            case ACCEPTANCE_CRITERIA -> !fields.acceptanceCriteria().isEmpty();
            case SUCCESS_METRICS -> !fields.successMetrics().isEmpty();
            case ESTIMATE -> work.tenths() != null;
            case ROLLOUT_OWNER ->
                fields.rolloutOwner() != null && !fields.rolloutOwner().isBlank();
            case CRITERIA_MET -> fields.acceptanceCriteria().stream().allMatch(AcceptanceCriterion::met);
            case WORK_DONE -> WorkSnapshot.DONE.equals(work.progress());
        };
    }
}
