/** What those on call see of the backlogs: which products are measured one by one, and how this copy of each is. */
@NullMarked
package dev.tandem.backlog.metrics;

import org.jspecify.annotations.NullMarked;
