/** Taking an item apart, on either side. */
@NullMarked
package dev.tandem.model.split;

import org.jspecify.annotations.NullMarked;
