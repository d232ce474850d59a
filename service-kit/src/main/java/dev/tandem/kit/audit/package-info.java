/** Who was refused what: for those who look for attempts, and for alerts. */
@NullMarked
package dev.tandem.kit.audit;

import org.jspecify.annotations.NullMarked;
