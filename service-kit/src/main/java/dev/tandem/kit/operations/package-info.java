/** What those on call see of a service, and what they did about it. */
@NullMarked
package dev.tandem.kit.operations;

import org.jspecify.annotations.NullMarked;
