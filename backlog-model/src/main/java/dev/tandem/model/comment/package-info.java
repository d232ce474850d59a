/** What people say of an item to each other: comments and questions, and the answers to these. */
@NullMarked
package dev.tandem.model.comment;

import org.jspecify.annotations.NullMarked;
