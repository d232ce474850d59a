/** What belongs to a product without a place in its order. */
@NullMarked
package dev.tandem.model.part;

import org.jspecify.annotations.NullMarked;
