package dev.tandem.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param unit of the value: {@code /s} or {@code ms}, and others for what has no limit
 * @param limit what it is measured beside, in words; null for what has none
 * @param goal what is to be reached, in words; empty for what is only told
 * @param comparison null where it failed
 * @param failure why it was not measured
 */
record Row(
        String work,
        long items,
        String unit,
        @Nullable String limit,
        String goal,
        @Nullable Comparison comparison,
        @Nullable String failure) {}
