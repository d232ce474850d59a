/** Refusals, and how clients are told of them. */
@NullMarked
package dev.tandem.kit.problem;

import org.jspecify.annotations.NullMarked;
