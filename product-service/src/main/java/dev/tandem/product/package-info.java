/** The product side's service: what its rooms share. */
@NullMarked
package dev.tandem.product;

import org.jspecify.annotations.NullMarked;
