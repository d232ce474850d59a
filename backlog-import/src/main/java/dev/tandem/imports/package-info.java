/** Files that other trackers exported: read, kept, and taken row by row. */
@NullMarked
package dev.tandem.imports;

import org.jspecify.annotations.NullMarked;
