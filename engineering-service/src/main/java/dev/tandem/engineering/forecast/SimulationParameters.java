package dev.tandem.engineering.forecast;

import dev.tandem.kit.problem.KitProblem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How to simulate. Read here and not by the framework, as {@code limit} is. */
public class SimulationParameters {
    // As many digits as every JSON reader keeps.
    private static final String SEED = "\\d{1,15}";
    static final int DEFAULT_RUNS = 10_000;
    private static final int FEWEST_RUNS = 100;
    private static final int MOST_RUNS = 20_000;

    @RestQuery
    @Parameter(
            description = "The same seed, runs and inputs give the same answer",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "999999999999999", defaultValue = "0"))
    @Nullable
    String seed;

    @RestQuery
    @Parameter(
            description = "How often the future is played through",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "100", maximum = "20000", defaultValue = "10000"))
    @Nullable
    String runs;

    long seed() {
        if (seed == null) {
            return 0;
        }
        if (!seed.matches(SEED)) {
            throw KitProblem.INVALID_PARAMETER
                    .because("seed must be a whole number of at most 15 digits")
                    .with("parameter", "seed");
        }
        return Long.parseLong(seed);
    }

    int runs() {
        if (runs == null) {
            return DEFAULT_RUNS;
        }
        if (!runs.matches("\\d{1,5}") || Integer.parseInt(runs) < FEWEST_RUNS || Integer.parseInt(runs) > MOST_RUNS) {
            throw KitProblem.INVALID_PARAMETER
                    .because("runs must be a whole number from %d to %d", FEWEST_RUNS, MOST_RUNS)
                    .with("parameter", "runs");
        }
        return Integer.parseInt(runs);
    }
}
