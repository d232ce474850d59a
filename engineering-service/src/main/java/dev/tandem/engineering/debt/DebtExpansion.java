package dev.tandem.engineering.debt;

/** What an answer with debt items may hold of what they refer to. */
enum DebtExpansion {
    AFFECTS
}
