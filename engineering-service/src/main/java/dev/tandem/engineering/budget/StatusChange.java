package dev.tandem.engineering.budget;

import java.util.UUID;

/** Fired in the transaction that changes the status of a product's budget. */
record StatusChange(UUID productId, BudgetStatus from, BudgetStatus to) {}
