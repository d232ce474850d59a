/** Who asks, and in which roles: tokens tell it, or, on a developer's machine, the caller. */
@NullMarked
package dev.tandem.kit.identity;

import org.jspecify.annotations.NullMarked;
