import type { Policy } from "./merge.js";

/** What events and the feed tell of a budget, as far as the order needs it. */
export interface Budget {
  readonly debtShare: number;
  readonly carry: number;
  readonly liveBalance: number;
  readonly median: number;
}

/** A budget as pages show it: they tell the median only by an item that has no estimate. */
export type ShownBudget = Omit<Budget, "median"> & { readonly median?: number | undefined };

const NONE: Budget = { debtShare: 0.2, carry: 0, liveBalance: 0, median: 3 };

/** @param budget undefined where there is none, or none any more */
export function policy(budget: ShownBudget = NONE): Policy {
  return {
    share: units(budget.debtShare, 10_000),
    owed: units(budget.carry, 100_000) + units(budget.liveBalance, 100_000),
    median: units(budget.median ?? NONE.median, 10),
  };
}

/** Decimals have no exact binary fraction; what they count in units is whole. */
export function units(decimal: number, unit: number): number {
  return Math.round(decimal * unit);
}
