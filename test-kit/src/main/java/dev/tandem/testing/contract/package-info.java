/** The contracts of today are held against those that were released. */
@NullMarked
package dev.tandem.testing.contract;

import org.jspecify.annotations.NullMarked;
