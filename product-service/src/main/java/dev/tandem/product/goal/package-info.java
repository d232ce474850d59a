/** What a product is to reach, the initiatives that lead there, and the numbers that show how far it has come. */
@NullMarked
package dev.tandem.product.goal;

import org.jspecify.annotations.NullMarked;
