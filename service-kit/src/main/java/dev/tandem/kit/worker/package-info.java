/** Threads that work for as long as the service lives, and what watches them. */
@NullMarked
package dev.tandem.kit.worker;

import org.jspecify.annotations.NullMarked;
