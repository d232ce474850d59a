package dev.tandem.product.feature;

import java.util.EnumSet;
import java.util.Set;

/** How far a feature is on its way from an idea to its users. */
public enum FeatureStatus {
    PROPOSED,
    DEFINED,
    COMMITTED,
    SHIPPED,
    DROPPED;

    /** Where it can go from here: a step on, a step back, or out and in again. */
    public Set<FeatureStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(DEFINED, DROPPED);
            case DEFINED -> EnumSet.of(PROPOSED, COMMITTED, DROPPED);
            case COMMITTED -> EnumSet.of(DEFINED, SHIPPED, DROPPED);
            case SHIPPED -> EnumSet.of(COMMITTED);
            case DROPPED -> EnumSet.of(PROPOSED);
        };
    }

    /** Whether a rule on the way to it looks at what engineering says. */
    boolean looksAtWork() {
        return this == DROPPED || requirements().stream().anyMatch(requirement -> !requirement.isProducts());
    }

    /** What it asks of a feature. */
    Set<Requirement> requirements() {
        return switch (this) {
            case PROPOSED, DROPPED -> EnumSet.noneOf(Requirement.class);
            case DEFINED ->
                EnumSet.of(Requirement.PROBLEM, Requirement.ACCEPTANCE_CRITERIA, Requirement.SUCCESS_METRICS);
            case COMMITTED -> EnumSet.range(Requirement.PROBLEM, Requirement.ESTIMATE);
            case SHIPPED -> EnumSet.allOf(Requirement.class);
        };
    }
}
