package dev.tandem.engineering.budget;

import java.time.Instant;

/** Terms, and the moment from which they hold. */
public record AgreedTerms(Instant since, Terms terms) {}
