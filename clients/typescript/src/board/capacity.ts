import { policy, type ShownBudget, units } from "../budget.js";
import type { ItemState } from "../change.js";

export interface KnownBudget extends ShownBudget {
  /** Points that a sprint holds; null where that is not known yet. */
  readonly capacity?: number | null;
}

/** An item under another budget: what it holds says whether the item is too large, and so whether it is ready. */
export function sized(state: ItemState, budget: KnownBudget | undefined): ItemState {
  const tooLarge = isTooLarge(state, budget);
  if (tooLarge === state.tooLarge) {
    return state;
  }
  const others = state.notReady.filter((check) => check !== "FITS");
  const notReady = tooLarge ? [...others, "FITS" as const] : others;
  return { ...state, tooLarge, notReady, ready: notReady.length === 0 };
}

function isTooLarge({ lane, estimated, points }: ItemState, budget: KnownBudget | undefined): boolean {
  const { share } = policy(budget);
  const capacity = budget?.capacity ?? null;
  if (capacity === null || !estimated || points === null || share === 0 || share === 10_000) {
    return false;
  }
  const [tenths, held] = [units(points, 10), units(capacity, 10)];
  return lane === "FEATURE" ? tenths > held : tenths * (10_000 - share) > 2 * share * held;
}
