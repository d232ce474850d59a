package dev.tandem.imports;

import static dev.tandem.kit.problem.Fact.texts;
import static dev.tandem.kit.problem.Fact.whole;

import dev.tandem.kit.problem.Fact;
import dev.tandem.kit.problem.ProblemCatalogue;
import dev.tandem.kit.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What can go wrong with a file of another tracker. */
enum ImportProblem implements ProblemType {
    IMPORT_NOT_FOUND(404, "There is no such import"),
    UNREADABLE_FILE(
            400,
            "The file cannot be read",
            texts("columns").ifKnown(),
            whole("afterRows").ifKnown()),
    TOO_MANY_ROWS(413, "The file has more rows than are taken at once", whole("mostRows")),
    IMPORT_DONE(409, "The import is done");

    private final int status;
    private final String title;
    private final List<Fact> facts;

    ImportProblem(int status, String title, Fact... facts) {
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
