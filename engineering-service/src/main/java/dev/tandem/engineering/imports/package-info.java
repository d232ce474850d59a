/** Engineering's part of an exported backlog. */
@NullMarked
package dev.tandem.engineering.imports;

import org.jspecify.annotations.NullMarked;
