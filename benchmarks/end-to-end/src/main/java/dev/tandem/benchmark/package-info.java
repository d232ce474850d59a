/**
 * What the packaged stack does in a second, each figure beside its limit on the same machine at the same time. One class
 * for each kind of work; {@link dev.tandem.benchmark.Comparison} takes turns between it and its limit.
 */
@NullMarked
package dev.tandem.benchmark;

import org.jspecify.annotations.NullMarked;
