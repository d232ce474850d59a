/** How ids are made, and how paths name things by them. */
@NullMarked
package dev.tandem.kit.id;

import org.jspecify.annotations.NullMarked;
