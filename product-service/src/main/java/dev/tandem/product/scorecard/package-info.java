/** How features are scored: built-in frameworks, or criteria and weights of a product's own. */
@NullMarked
package dev.tandem.product.scorecard;

import org.jspecify.annotations.NullMarked;
