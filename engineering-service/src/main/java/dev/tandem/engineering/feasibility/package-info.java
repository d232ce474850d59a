/** Whether items can be done as they are asked for. */
@NullMarked
package dev.tandem.engineering.feasibility;

import org.jspecify.annotations.NullMarked;
