/** What people asked of a product's items, on either service: what waits, and for whom. */
@NullMarked
package dev.tandem.backlog.question;

import org.jspecify.annotations.NullMarked;
