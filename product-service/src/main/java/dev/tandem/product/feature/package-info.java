/** What product wants for its users: features, their order, links and scores, and how far each has come. */
@NullMarked
package dev.tandem.product.feature;

import org.jspecify.annotations.NullMarked;
