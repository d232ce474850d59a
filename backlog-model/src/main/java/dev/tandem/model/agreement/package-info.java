/** The two sides, and what they say to each other's plans. */
@NullMarked
package dev.tandem.model.agreement;

import org.jspecify.annotations.NullMarked;
