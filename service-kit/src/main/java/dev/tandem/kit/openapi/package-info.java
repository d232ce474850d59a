/** What holds for every operation is written into the API's document here, once. */
@NullMarked
package dev.tandem.kit.openapi;

import org.jspecify.annotations.NullMarked;
