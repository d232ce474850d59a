/** Files that other trackers exported: read, kept, and taken step by step. */
@NullMarked
package dev.tandem.imports;

import org.jspecify.annotations.NullMarked;
