/** How far features are in being found out, before anybody commits to them: derived from this copy. */
@NullMarked
package dev.tandem.backlog.discovery;

import org.jspecify.annotations.NullMarked;
