/** Nobody overwrites what they have not read. */
@NullMarked
package dev.tandem.kit.precondition;

import org.jspecify.annotations.NullMarked;
