/** The share of work that goes into debt: what was agreed, what was done, and what is owed. */
@NullMarked
package dev.tandem.engineering.budget;

import org.jspecify.annotations.NullMarked;
