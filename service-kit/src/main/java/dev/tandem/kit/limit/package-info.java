/** How much one caller and one address may ask for, so that none keeps out the others. */
@NullMarked
package dev.tandem.kit.limit;

import org.jspecify.annotations.NullMarked;
