/** How a service leaves. */
package dev.tandem.kit.shutdown;
