/** Numbers with a unit, exact: points, shares of the whole, and debt owed. */
@NullMarked
package dev.tandem.model.points;

import org.jspecify.annotations.NullMarked;
