package dev.tandem.kit.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every problem that this service may answer with, gathered from the modules that it is made of. */
@Singleton
public class ProblemCatalogue {
    /** A module's problems; a bean of each module provides them. */
    public interface Part {
        ProblemType[] problems();
    }

    private final List<ProblemType> types;

    ProblemCatalogue(@Any Instance<Part> parts) {
        types = Stream.concat(
                        Arrays.stream(KitProblem.values()),
                        parts.stream().flatMap(part -> Arrays.stream(part.problems())))
                .sorted(Comparator.comparing(ProblemType::status).thenComparing(ProblemType::slug))
                .toList();
    }

    public List<ProblemType> types() {
        return types;
    }
}
