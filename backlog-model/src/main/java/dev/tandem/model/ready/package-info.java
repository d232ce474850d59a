/** When an item may go into a sprint. */
@NullMarked
package dev.tandem.model.ready;

import org.jspecify.annotations.NullMarked;
