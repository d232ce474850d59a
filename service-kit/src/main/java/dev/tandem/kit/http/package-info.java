/** What all answers have in common: their headers, and problems in place of failures. */
@NullMarked
package dev.tandem.kit.http;

import org.jspecify.annotations.NullMarked;
