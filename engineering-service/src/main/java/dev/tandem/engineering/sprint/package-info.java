/** Sprints from the proposal to the closing, and the charts of what was done in them. */
@NullMarked
package dev.tandem.engineering.sprint;

import org.jspecify.annotations.NullMarked;
