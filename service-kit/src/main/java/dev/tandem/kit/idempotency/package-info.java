/** A request with a key is done once, however often it is sent. */
@NullMarked
package dev.tandem.kit.idempotency;

import org.jspecify.annotations.NullMarked;
