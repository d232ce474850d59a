/** Bodies are read here, whole and within bounds, before anything else is done for their requests. */
package dev.tandem.kit.body;
