/** Proof under faults: clients write what nobody else writes, everything breaks, and a checker reads what is left. */
package dev.tandem.system.faults;
