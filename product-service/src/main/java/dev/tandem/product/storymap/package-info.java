/** What users do, step by step, and which features make it possible. */
@NullMarked
package dev.tandem.product.storymap;

import org.jspecify.annotations.NullMarked;
