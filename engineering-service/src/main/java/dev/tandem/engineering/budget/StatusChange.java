package dev.tandem.engineering.budget;

import java.util.UUID;

/** Fired inside the transaction in which a product's budget came to stand otherwise. */
record StatusChange(UUID productId, BudgetStatus from, BudgetStatus to) {}
