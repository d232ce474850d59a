/** What items are expected to take, with every revision that there was. */
@NullMarked
package dev.tandem.engineering.estimate;

import org.jspecify.annotations.NullMarked;
