/** What came of the work: figures over a window, derived from this copy of both sides. */
@NullMarked
package dev.tandem.backlog.delivery;

import org.jspecify.annotations.NullMarked;
