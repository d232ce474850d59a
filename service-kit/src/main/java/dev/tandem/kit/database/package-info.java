/** What is known of the database without asking it: whether it answers, and figures that were counted a moment ago. */
@NullMarked
package dev.tandem.kit.database;

import org.jspecify.annotations.NullMarked;
