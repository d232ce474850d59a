/** What a service does by itself from time to time, each piece in a transaction of its own. */
@NullMarked
package dev.tandem.kit.task;

import org.jspecify.annotations.NullMarked;
