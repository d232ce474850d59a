/** Bodies are read here, whole and within bounds, before anything else is done for their requests. */
@NullMarked
package dev.tandem.kit.body;

import org.jspecify.annotations.NullMarked;
