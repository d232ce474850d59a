/** What the two sides say to a spec and to a promise. */
@NullMarked
package dev.tandem.product.agreement;

import org.jspecify.annotations.NullMarked;
