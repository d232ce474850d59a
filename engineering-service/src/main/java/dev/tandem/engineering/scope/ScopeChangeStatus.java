package dev.tandem.engineering.scope;

public enum ScopeChangeStatus {
    REQUESTED,
    ACCEPTED,
    REJECTED
}
