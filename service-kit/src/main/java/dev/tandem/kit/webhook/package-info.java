/** Events are told to whoever subscribed to them: over HTTP, signed, at least once, and in order for each item. */
@NullMarked
package dev.tandem.kit.webhook;

import org.jspecify.annotations.NullMarked;
