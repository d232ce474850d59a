package dev.tandem.system.faults;

/**
 * A read, with the token of a write that was acknowledged, of what it wrote.
 *
 * @param where the process and the address
 */
record Sighting(String where, String element, boolean shown) {}
