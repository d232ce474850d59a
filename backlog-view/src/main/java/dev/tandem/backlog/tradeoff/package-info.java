/** What was overridden in a product, by whom and why, and what became of it. */
@NullMarked
package dev.tandem.backlog.tradeoff;

import org.jspecify.annotations.NullMarked;
