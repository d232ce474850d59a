/** What the tests of all modules share: real backing services, clients, and rules that the code is held against. */
@NullMarked
package dev.tandem.testing;

import org.jspecify.annotations.NullMarked;
