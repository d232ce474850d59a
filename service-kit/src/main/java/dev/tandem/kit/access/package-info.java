/** What a caller may not know of is not there: decided before any resource is asked. */
@NullMarked
package dev.tandem.kit.access;

import org.jspecify.annotations.NullMarked;
