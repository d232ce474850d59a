/** One trace from a request to whoever hears of what it did; nothing at all where nobody gathers traces. */
@NullMarked
package dev.tandem.kit.trace;

import org.jspecify.annotations.NullMarked;
