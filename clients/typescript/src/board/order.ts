import { policy, units } from "../budget.js";
import type { Change, ItemState } from "../change.js";
import { merge } from "../merge.js";
import type { BacklogItem, BacklogPage } from "../types.js";
import { type KnownBudget, sized } from "./capacity.js";
import { Lane, type Row } from "./lane.js";

/** An item in the order: it has a position, and what it was placed with. */
export type BoardItem = BacklogItem & { readonly position: number; readonly points: number };

/** What is known of a product's order, from pages and from what was told since. */
export class LiveOrder {
  private readonly rows = new Map<string, Row>();
  private readonly features = new Lane();
  private readonly debt = new Lane();
  private budget: KnownBudget | undefined;
  private shown: BoardItem[] | undefined;

  /** @param first the first page of a walk, whose balance the others keep */
  constructor(first: BacklogPage) {
    const { target, carry } = first.share;
    this.budget = { debtShare: target, carry, liveBalance: 0 };
    this.read(first);
  }

  read({ items }: BacklogPage): void {
    for (const { position: _, ...state } of items) {
      if (!state.estimated && this.budget?.median === undefined && state.points !== null) {
        this.countUnestimated(state.points);
      }
      this.put(state);
    }
  }

  /** Whether items without an estimate cannot be placed yet: no page showed any, and the budget was not told. */
  get lacksMedian(): boolean {
    return this.budget !== undefined && this.budget.median === undefined;
  }

  countUnestimated(median: number): void {
    if (this.budget) {
      this.budget = { ...this.budget, median };
    }
  }

  apply(change: Change): void {
    switch (change.kind) {
      case "feature":
      case "debt":
        change.state ? this.put(change.state) : this.remove(change.id);
        break;
      case "budget":
        this.budget = change.state ?? undefined;
        this.revise((state) => sized(state, this.budget));
        break;
      case "release":
        this.revise((state) => named(state, change.id, change.state));
        break;
      default:
    }
  }

  /** The whole order; made when it is asked for, and kept until something changes. */
  get items(): readonly BoardItem[] {
    this.shown ??= this.place();
    return this.shown;
  }

  private place(): BoardItem[] {
    const order: BoardItem[] = [];
    for (const { item, tenths } of merge(policy(this.budget), this.features.rows, this.debt.rows)) {
      order.push({ ...item.state, position: order.length + 1, points: tenths / 10 });
    }
    return order;
  }

  private put(state: ItemState): void {
    this.remove(state.id);
    if (state.laneOrder !== null) {
      const tenths = state.estimated && state.points !== null ? units(state.points, 10) : null;
      const row = { state, tenths, expedite: state.expedite };
      this.rows.set(state.id, row);
      this.laneOf(state).add(row);
    }
  }

  private remove(id: string): void {
    const row = this.rows.get(id);
    if (row) {
      this.rows.delete(id);
      this.laneOf(row.state).remove(row);
    }
    this.shown = undefined;
  }

  private revise(change: (state: ItemState) => ItemState): void {
    for (const { state } of [...this.rows.values()]) {
      const changed = change(state);
      if (changed !== state) {
        this.put(changed);
      }
    }
    this.shown = undefined;
  }

  private laneOf(state: ItemState): Lane {
    return state.lane === "DEBT" ? this.debt : this.features;
  }
}

function named(state: ItemState, id: string, release: Pick<NonNullable<ItemState["release"]>, "name" | "health"> | null): ItemState {
  return state.release?.id === id ? { ...state, release: release && { id, name: release.name, health: release.health } } : state;
}
