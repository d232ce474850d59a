package dev.tandem.engineering;

import dev.tandem.kit.http.problem.ProblemCatalogue;
import dev.tandem.kit.http.problem.ProblemType;
import jakarta.inject.Singleton;

/** What the rules of the engineering side refuse. */
public enum EngineeringProblem implements ProblemType {
    DEBT_NOT_FOUND(404, "There is no such debt item"),
    ESTIMATE_NOT_FOUND(404, "The item has no estimate yet");

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
