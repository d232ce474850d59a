/** The copy of the backlog that each service makes from the events of both. */
@NullMarked
package dev.tandem.backlog.projection;

import org.jspecify.annotations.NullMarked;
