/** The rule that makes one order of two lanes and a share. */
@NullMarked
package dev.tandem.backlog.merge;

import org.jspecify.annotations.NullMarked;
