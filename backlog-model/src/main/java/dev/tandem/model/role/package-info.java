/** Who may do what. */
@NullMarked
package dev.tandem.model.role;

import org.jspecify.annotations.NullMarked;
