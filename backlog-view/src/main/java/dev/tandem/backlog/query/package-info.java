/** The merged order as it is asked for: pages, single items, and why an item stands where it does. */
@NullMarked
package dev.tandem.backlog.query;

import org.jspecify.annotations.NullMarked;
