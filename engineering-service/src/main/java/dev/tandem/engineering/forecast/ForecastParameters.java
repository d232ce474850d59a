package dev.tandem.engineering.forecast;

import dev.tandem.backlog.projection.ReleaseSnapshot;
import dev.tandem.kit.problem.KitProblem;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How to simulate, and what of it to show. */
public class ForecastParameters extends SimulationParameters {
    @RestQuery
    @Parameter(
            description =
                    "Name or id: only this release and the items in it; they wait for those before them all the same")
    @Nullable
    String release;

    /** @return the id of the release that is asked for */
    Optional<UUID> release(Map<UUID, ReleaseSnapshot> known) {
        if (release == null) {
            return Optional.empty();
        }
        return Optional.of(known.keySet().stream()
                .filter(id -> release.equals(id.toString())
                        || release.equals(Objects.requireNonNull(known.get(id)).name()))
                .findFirst()
                .orElseThrow(() -> KitProblem.INVALID_PARAMETER
                        .because("release is not one of this product's, or one that is still on its way")
                        .with("parameter", "release")
                        .with(
                                "known",
                                known.values().stream()
                                        .map(ReleaseSnapshot::name)
                                        .sorted()
                                        .toList())));
    }
}
