/** What could go wrong with an item, and what is done about it. */
@NullMarked
package dev.tandem.engineering.risk;

import org.jspecify.annotations.NullMarked;
