/** Requests that wait until this copy has what an earlier answer told of. */
@NullMarked
package dev.tandem.backlog.token;

import org.jspecify.annotations.NullMarked;
