package dev.tandem.imports;

import dev.tandem.kit.problem.ProblemCatalogue;
import dev.tandem.kit.problem.ProblemType;
import jakarta.inject.Singleton;

/** What can go wrong with a file of another tracker. */
enum ImportProblem implements ProblemType {
    IMPORT_NOT_FOUND(404, "There is no such import"),
    UNREADABLE_FILE(400, "The file cannot be read"),
    TOO_MANY_ROWS(413, "The file has more rows than are taken at once"),
    IMPORT_DONE(409, "The import is done");

    private final int status;
    private final String title;

    ImportProblem(int status, String title) {
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
