export { backlog, type BacklogFilter, type BacklogOptions, type Move, preview, type Preview } from "./backlog.js";
export { Board, type BoardChange, type BoardListener, type BoardOptions } from "./board/board.js";
export type { BoardItem } from "./board/order.js";
export { type Budget, policy } from "./budget.js";
export type { Change, ItemState, ReleaseDates } from "./change.js";
export { changes, type Changes, type ChangesOptions } from "./changes.js";
export { each, type ListPage } from "./each.js";
export { FeedReset, follow, type FollowOptions } from "./follow.js";
export { idempotencyKey } from "./idempotency.js";
export { merge, type Place, type Policy, type Ranked, type Reason } from "./merge.js";
export { type EventData, EventMirror, type MirroredItem } from "./mirror.js";
export { type Answer, ok } from "./ok.js";
export { ProblemError } from "./problem.js";
export { type Drop, dropped, rank, type RankCommand } from "./rank.js";
export { createTandem, type Tandem, type TandemOptions } from "./tandem.js";
export { BacklogTokens } from "./tokens.js";
export type {
  BacklogItem,
  BacklogPage,
  EitherService,
  EngineeringSchemas,
  InvalidField,
  Schemas,
  Service,
} from "./types.js";
export { ifMatch } from "./versions.js";
