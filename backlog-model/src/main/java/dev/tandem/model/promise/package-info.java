/** What was promised for which day, and how it stands. */
@NullMarked
package dev.tandem.model.promise;

import org.jspecify.annotations.NullMarked;
