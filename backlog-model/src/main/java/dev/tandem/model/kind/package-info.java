/** The kinds of aggregates, by the words that events and the journal have for them. */
@NullMarked
package dev.tandem.model.kind;

import org.jspecify.annotations.NullMarked;
