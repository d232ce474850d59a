/** What gets in the way of the two, ranked by both and worked through. */
@NullMarked
package dev.tandem.product.friction;

import org.jspecify.annotations.NullMarked;
