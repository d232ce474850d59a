/** Where an item stands in its list, as text that sorts. */
@NullMarked
package dev.tandem.kit.rank;

import org.jspecify.annotations.NullMarked;
