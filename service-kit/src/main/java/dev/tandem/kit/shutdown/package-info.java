/** How a service leaves. */
@NullMarked
package dev.tandem.kit.shutdown;

import org.jspecify.annotations.NullMarked;
