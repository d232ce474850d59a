/** When items and releases are likely to be done, from past sprints and many simulated ones. */
@NullMarked
package dev.tandem.engineering.forecast;

import org.jspecify.annotations.NullMarked;
