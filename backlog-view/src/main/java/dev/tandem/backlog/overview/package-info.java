/** What a lead looks at, and what the two talk about: derived from this copy, with the reason and the address of each entry. */
@NullMarked
package dev.tandem.backlog.overview;

import org.jspecify.annotations.NullMarked;
