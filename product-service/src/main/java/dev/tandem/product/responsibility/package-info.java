/** Whose each area of the work is, and who stands in: agreed by both, with nothing dropped. */
@NullMarked
package dev.tandem.product.responsibility;

import org.jspecify.annotations.NullMarked;
