import type { ItemState } from "../change.js";
import type { Ranked } from "../merge.js";

/** An item in its lane. */
export interface Row extends Ranked {
  readonly state: ItemState;
}

/** One owner's items in their order, which each of them carries. */
export class Lane {
  private readonly ordered: Row[] = [];

  get rows(): readonly Row[] {
    return this.ordered;
  }

  add(row: Row): void {
    this.ordered.splice(this.placeOf(row), 0, row);
  }

  remove(row: Row): void {
    this.ordered.splice(this.placeOf(row), 1);
  }

  /** How many stand ahead of it. */
  private placeOf(row: Row): number {
    let from = 0;
    let to = this.ordered.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isAhead(this.ordered[middle]!, row)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}

function isAhead({ state: a }: Row, { state: b }: Row): boolean {
  const [here, there] = [a.laneOrder ?? "", b.laneOrder ?? ""];
  return here === there ? a.id < b.id : here < there;
}
