/** Names of people, and where they are kept: so that one can be taken out of everything. */
@NullMarked
package dev.tandem.kit.person;

import org.jspecify.annotations.NullMarked;
