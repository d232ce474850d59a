/** What the order of a product needs besides its two lanes, in whole numbers, so that nothing is rounded. */
export interface Policy {
  /** The share of debt, in ten-thousandths. */
  readonly share: number;
  /** Debt owed (above 0) or overspent, in hundred-thousandths of a point. */
  readonly owed: number;
  /** What an item without an estimate counts, in tenths of a point. */
  readonly median: number;
}

export interface Ranked {
  /** Tenths of a point; null where there is no estimate. */
  readonly tenths: number | null;
  readonly expedite: boolean;
}

export type Reason = "EXPEDITED" | "OTHER_LANE_EMPTY" | "CLOSER_TO_SHARE" | "TIE";

export interface Place<T> {
  readonly item: T;
  readonly tenths: number;
  readonly reason: Reason;
  /** How far debt was from its share before this, in hundred-thousandths of a point. */
  readonly error: number;
}

const WHOLE = 10_000;

/** The rule of contracts/merge.md, a place at a time: who shows the first page stops there. */
export function* merge<T extends Ranked>(
  { share, owed, median }: Policy,
  features: readonly T[],
  debt: readonly T[],
): Generator<Place<T>, void> {
  let error = -owed;
  let f = 0;
  let d = 0;
  for (let feature = features[f], item = debt[d]; feature ?? item; feature = features[f], item = debt[d]) {
    const withFeature = error - share * counted(feature);
    const withDebt = error + (WHOLE - share) * counted(item);
    const [takesDebt, reason] = choose(feature, item, Math.abs(withFeature), Math.abs(withDebt));
    const placed = (takesDebt ? item : feature) as T;
    yield { item: placed, tenths: counted(placed), reason, error };
    error = takesDebt ? withDebt : withFeature;
    takesDebt ? d++ : f++;
  }

  function counted(item: T | undefined): number {
    return item?.tenths ?? median;
  }
}

function choose(feature: Ranked | undefined, debt: Ranked | undefined, x: number, y: number): [boolean, Reason] {
  if (debt?.expedite) {
    return [true, "EXPEDITED"];
  }
  if (!feature || !debt) {
    return [!feature, "OTHER_LANE_EMPTY"];
  }
  return [y < x, y === x ? "TIE" : "CLOSER_TO_SHARE"];
}
