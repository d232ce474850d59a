package dev.tandem.engineering.sprint;

import dev.tandem.engineering.EngineeringProblem;

public enum SprintStatus {
    PLANNED,
    ACTIVE,
    CLOSED;

    void requirePlanned(Sprint sprint) {
        if (this != PLANNED) {
            throw EngineeringProblem.SPRINT_NOT_PLANNED
                    .because(
                            "%s is %s; once a sprint has started, its scope changes only by scope changes",
                            sprint.name(), this)
                    .with("sprint", sprint.id())
                    .with("sprintStatus", this);
        }
    }

    void requireClosed(Sprint sprint) {
        if (this != CLOSED) {
            throw EngineeringProblem.SPRINT_NOT_CLOSED
                    .because("%s is %s; close it first", sprint.name(), this)
                    .with("sprint", sprint.id())
                    .with("sprintStatus", this);
        }
    }

    void requireActive(Sprint sprint) {
        if (this != ACTIVE) {
            throw EngineeringProblem.SPRINT_NOT_ACTIVE
                    .because("%s is %s", sprint.name(), this)
                    .with("sprint", sprint.id())
                    .with("sprintStatus", this);
        }
    }
}
