/** Questions with options and a day, answered once, with who and why. */
@NullMarked
package dev.tandem.product.decision;

import org.jspecify.annotations.NullMarked;
