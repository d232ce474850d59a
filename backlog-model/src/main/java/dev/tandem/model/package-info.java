/** What both services know of a backlog before either shows it, and what can go wrong with that. */
@NullMarked
package dev.tandem.model;

import org.jspecify.annotations.NullMarked;
