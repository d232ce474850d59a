/** Tech debt, which engineering owns and ranks. */
@NullMarked
package dev.tandem.engineering.debt;

import org.jspecify.annotations.NullMarked;
