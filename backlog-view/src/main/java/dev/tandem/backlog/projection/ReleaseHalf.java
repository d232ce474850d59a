package dev.tandem.backlog.projection;

import java.time.LocalDate;

/** A release as product tells of it. */
public record ReleaseHalf(long version, boolean deleted, String name, String status, LocalDate targetOn) {}
