/** The limit of reading: the least that a service on the same stack does for a page of fifty rows. */
@NullMarked
package dev.tandem.bare;

import org.jspecify.annotations.NullMarked;
