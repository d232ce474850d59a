import type { Budget } from "./budget.js";
import type { BacklogItem } from "./types.js";

/** An item as the feed tells of it: its place follows from all the others, and so does what it counts without an estimate. */
export type ItemState = Omit<BacklogItem, "position">;

type ReleaseHealth = NonNullable<ItemState["release"]>["health"];

/** By when a release is likely to be done: in half of the futures, and in 85 % of them; null beyond the horizon. */
export interface ReleaseDates {
  readonly id: string;
  readonly p50: string | null;
  readonly p85: string | null;
}

export interface ToldComment {
  readonly itemId: string;
  /** The item's key. */
  readonly item: string;
  /** Null once it is withdrawn. */
  readonly text: string | null;
  readonly question: boolean;
  readonly blocking: boolean;
  /** Of a question; null of a comment that asks nothing. */
  readonly status: "OPEN" | "ANSWERED" | "WITHDRAWN" | null;
  readonly mentions: readonly string[];
}

export interface ToldDecision {
  readonly goal: string;
  readonly decisionNeeded: string;
  readonly dueAt: string;
  readonly status: "OPEN" | "DECIDED";
  readonly blocks: boolean | null;
}

export interface ToldGoal {
  readonly title: string;
  readonly metric: { readonly name: string; readonly baseline: number; readonly target: number; readonly current: number | null } | null;
  readonly targetOn: string | null;
}

/** What a success metric was measured to be after shipping. */
export interface ToldOutcome {
  readonly featureId: string;
  readonly metricId: string;
  readonly value: number;
  readonly measuredOn: string;
  readonly verdict: "MET" | "IMPROVED" | "UNCHANGED" | "WORSE";
}

export interface ToldFriction {
  readonly what: string;
  readonly impact: string;
  readonly action: string | null;
  readonly status: "OPEN" | "IN_PROGRESS" | "SOLVED";
  readonly places: { readonly product: number | null; readonly engineering: number | null };
}

export interface ToldScopeChange {
  readonly sprintId: string;
  readonly whatChanged: string;
  readonly recommendation: string | null;
  readonly status: "REQUESTED" | "ACCEPTED" | "REJECTED";
  readonly requestedBy: { readonly name: string; readonly role: string };
  readonly requestedAt: string;
}

interface Told<Kind extends string, State> {
  readonly kind: Kind;
  readonly id: string;
  readonly key: string | null;
  readonly version: number;
  /** The event that changed it last; null where another item's did. */
  readonly type: string | null;
  readonly actor: string | null;
  readonly at: string | null;
  readonly deleted: boolean;
  /** As it is now; null where it is deleted. */
  readonly state: State | null;
  /** To go on from behind this change. */
  readonly place: string;
}

export type Change =
  | Told<"feature" | "debt", ItemState>
  | Told<"budget", Budget & { readonly capacity: number | null }>
  | Told<"goal", ToldGoal>
  | Told<"release", { readonly name: string; readonly status: string; readonly targetOn: string | null; readonly health: ReleaseHealth }>
  | Told<"forecast", { readonly releases: readonly ReleaseDates[] }>
  | Told<"sprint", { readonly name: string; readonly status: string } & Readonly<Record<string, unknown>>>
  | Told<"comment", ToldComment>
  | Told<"decision", ToldDecision>
  | Told<"outcome", ToldOutcome>
  | Told<"friction", ToldFriction>
  | Told<"scope-change", ToldScopeChange>
  | Told<"product", { readonly key: string; readonly name: string; readonly archived: boolean }>;
