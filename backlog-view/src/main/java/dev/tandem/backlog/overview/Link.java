package dev.tandem.backlog.overview;

/**
 * Where something is.
 *
 * @param href a path of this service, or an address of the other one
 * @param service which of them serves it
 */
record Link(String href, String service) {}
