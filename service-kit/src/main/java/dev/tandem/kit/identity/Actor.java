package dev.tandem.kit.identity;

/** Who changes something, and in which role. */
public record Actor(String name, String role) {}
