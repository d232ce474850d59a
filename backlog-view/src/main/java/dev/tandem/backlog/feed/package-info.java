/** What others follow: every change of a product as a list and as a stream, and who did what. */
@NullMarked
package dev.tandem.backlog.feed;

import org.jspecify.annotations.NullMarked;
