/** What shipped features did, measured against what they promised. */
@NullMarked
package dev.tandem.product.outcome;

import org.jspecify.annotations.NullMarked;
