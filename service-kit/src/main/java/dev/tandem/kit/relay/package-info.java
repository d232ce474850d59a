/** The journal's events are carried to Kafka, and what is read back from there is compared with the journal. */
@NullMarked
package dev.tandem.kit.relay;

import org.jspecify.annotations.NullMarked;
