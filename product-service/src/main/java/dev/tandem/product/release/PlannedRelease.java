package dev.tandem.product.release;

import java.time.LocalDate;
import java.util.UUID;

/** As much of a release as plans show. */
public record PlannedRelease(UUID id, String name, LocalDate targetOn, ReleaseStatus status) {}
