package dev.tandem.engineering.budget;

import java.time.Instant;

/** A policy, and the moment from which it is in force. */
public record ScheduledPolicy(Instant effectiveFrom, Policy policy) {}
