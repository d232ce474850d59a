/** Bodies are read strictly, so that one answer names all that is wrong; events and columns are read past what is unknown. */
@NullMarked
package dev.tandem.kit.json;

import org.jspecify.annotations.NullMarked;
