/** What was overridden knowingly, and why. */
@NullMarked
package dev.tandem.model.tradeoff;

import org.jspecify.annotations.NullMarked;
