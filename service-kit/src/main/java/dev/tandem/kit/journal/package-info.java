/** What happened to each aggregate is appended here, with the change itself, and read again as its history. */
@NullMarked
package dev.tandem.kit.journal;

import org.jspecify.annotations.NullMarked;
