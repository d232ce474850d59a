/** What is known of the database without asking it: whether it answers, and figures that were counted a moment ago. */
package dev.tandem.kit.database;
