/** The clock that all moments are read from. */
@NullMarked
package dev.tandem.kit.time;

import org.jspecify.annotations.NullMarked;
