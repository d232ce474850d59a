import { type Budget, policy, units } from "./budget.js";
import { merge, type Place, type Ranked } from "./merge.js";

/** What the order needs of an event's data, whatever it is of; contracts/events has all that there is. */
export interface EventData {
  readonly id: string;
  readonly key?: string;
  readonly epoch?: number;
  readonly version: number;
  readonly deleted?: boolean;
  readonly productId?: string;
  readonly rank?: string;
  readonly status?: string;
  readonly expedite?: boolean;
  readonly points?: number | null;
  readonly progress?: string;
  readonly sprint?: { readonly status: string; readonly points: number | null } | null;
}

export interface MirroredItem extends Ranked {
  readonly id: string;
  readonly key: string;
  readonly rank: string;
}

const OPEN = new Set(["PROPOSED", "DEFINED", "COMMITTED", "OPEN"]);

/** A product's order from the events of both topics alone: what a consumer of Kafka keeps. */
export class EventMirror {
  private readonly newest = new Map<string, EventData>();

  /**
   * @param key the record's, such as `feature:<id>`
   * @returns false for what is older than what is known: a repeated or late event
   */
  apply(key: string, data: EventData): boolean {
    const known = this.newest.get(key);
    const newer = !known || compare(data, known) > 0;
    if (newer) {
      this.newest.set(key, data);
    }
    return newer;
  }

  order(): Place<MirroredItem>[] {
    const budget = [...this.of("budget")].find(({ deleted }) => !deleted);
    return [...merge(policy(budget as (EventData & Budget) | undefined), this.lane("feature"), this.lane("debt"))];
  }

  private lane(kind: "feature" | "debt"): MirroredItem[] {
    return [...this.of(kind)].flatMap((item) => this.ranked(item)).sort(inLane);
  }

  private ranked({ id, key, rank, status, deleted, expedite = false }: EventData): MirroredItem[] {
    const told = this.newest.get(`work-item:${id}`);
    const work = told && !told.deleted ? told : undefined;
    const isIn = !deleted && rank !== undefined && OPEN.has(status ?? "") && work?.progress !== "DONE";
    return isIn ? [{ id, key: key ?? id, rank, expedite, tenths: counted(work) }] : [];
  }

  private *of(kind: string): Generator<EventData, void> {
    for (const [key, data] of this.newest) {
      if (key.startsWith(`${kind}:`)) {
        yield data;
      }
    }
  }
}

/** Frozen while its sprint is active; else the estimate, or nothing. */
function counted(work: EventData | undefined): number | null {
  const frozen = work?.sprint?.status === "ACTIVE" ? work.sprint.points : null;
  const points = frozen ?? work?.points ?? null;
  return points === null ? null : units(points, 10);
}

function compare(a: EventData, b: EventData): number {
  return (a.epoch ?? 1) - (b.epoch ?? 1) || a.version - b.version;
}

function inLane(a: MirroredItem, b: MirroredItem): number {
  const expedited = Number(b.expedite) - Number(a.expedite);
  return expedited || text(a.rank, b.rank) || text(a.id.toLowerCase(), b.id.toLowerCase());
}

/** By code points, whatever the language of the machine. */
function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
