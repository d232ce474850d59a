/** Which features go out together, what was promised of that, and how the promise changes. */
@NullMarked
package dev.tandem.product.release;

import org.jspecify.annotations.NullMarked;
