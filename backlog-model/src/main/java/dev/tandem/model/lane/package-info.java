/** The ranked list of each owner: its items, their keys and ranks, and the lock under which they are given. */
@NullMarked
package dev.tandem.model.lane;

import org.jspecify.annotations.NullMarked;
