/** Figures that both sides look at: named once, measured once a day, and read by whatever refers to them. */
@NullMarked
package dev.tandem.product.metric;

import org.jspecify.annotations.NullMarked;
