package dev.tandem.product;

import dev.tandem.kit.http.problem.ProblemCatalogue;
import dev.tandem.kit.http.problem.ProblemType;
import jakarta.inject.Singleton;

/** What the rules of the product side refuse. */
public enum ProductProblem implements ProblemType {
    PRODUCT_KEY_TAKEN(409, "Another product has this key"),
    FEATURE_NOT_FOUND(404, "There is no such feature");

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
