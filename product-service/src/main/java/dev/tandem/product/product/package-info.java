/** The products themselves, and who tells what they hold before one is deleted. */
@NullMarked
package dev.tandem.product.product;

import org.jspecify.annotations.NullMarked;
