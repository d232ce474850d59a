/** What is taken into an active sprint or out of it: who asks for a change, and who decides. */
@NullMarked
package dev.tandem.engineering.scope;

import org.jspecify.annotations.NullMarked;
