package dev.tandem.product.release;

import dev.tandem.model.promise.ReleaseHealth;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a release as plans show. */
public record PlannedRelease(
        UUID id,
        String name,
        @Nullable LocalDate targetOn,
        ReleaseStatus status,
        @Nullable ReleaseHealth health) {}
