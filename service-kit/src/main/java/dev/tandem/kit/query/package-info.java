/** Query parameters that are unknown, or not as they must be, are refused instead of ignored. */
@NullMarked
package dev.tandem.kit.query;

import org.jspecify.annotations.NullMarked;
