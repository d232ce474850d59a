package dev.tandem.product.decision;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How it was decided, why, by whom and when; null while it is open", nullable = true)
public record Resolution(String option, String why, String by, Instant at) {}
