/** The plans of a product side by side: its goals, initiatives, releases and features. */
@NullMarked
package dev.tandem.product.roadmap;

import org.jspecify.annotations.NullMarked;
