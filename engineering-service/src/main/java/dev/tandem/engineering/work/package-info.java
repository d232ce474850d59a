/** What engineering says of an item, whoever owns it: progress, estimate, sprint and risks. */
@NullMarked
package dev.tandem.engineering.work;

import org.jspecify.annotations.NullMarked;
