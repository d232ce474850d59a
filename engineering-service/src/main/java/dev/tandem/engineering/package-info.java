/** What all of engineering shares: what its rules refuse, which side decides, and that archived products stay as they are. */
@NullMarked
package dev.tandem.engineering;

import org.jspecify.annotations.NullMarked;
