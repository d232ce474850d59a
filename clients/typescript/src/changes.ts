import type { Change } from "./change.js";
import { FeedReset } from "./follow.js";
import { ok } from "./ok.js";
import { ProblemError } from "./problem.js";
import type { EitherService } from "./types.js";

export interface ChangesOptions {
  /** As for `follow`; everything that there is, unless said. */
  since?: string | undefined;
  limit?: number;
}

export interface Changes {
  readonly changes: Change[];
  /** The place behind them: keep it with what was made of them. */
  readonly next: string;
}

/** What changed since a place, part by part, until there is nothing newer. */
export async function* changes(
  service: EitherService,
  product: string,
  { since, limit = 200 }: ChangesOptions = {},
): AsyncGenerator<Changes, void> {
  let place = since;
  let more = true;
  while (more) {
    const { items, next } = await part(service, product, place, limit);
    yield { changes: items.map((item) => ({ ...item, place: next }) as Change), next };
    place = next;
    more = items.length === limit;
  }
}

async function part(service: EitherService, product: string, since: string | undefined, limit: number) {
  try {
    return await ok(
      service.view.GET("/api/v1/products/{product}/changes", {
        params: { path: { product }, query: { since, limit } },
      }),
    );
  } catch (refusal) {
    throw refusal instanceof ProblemError && refusal.status === 410 ? new FeedReset(refusal.message) : refusal;
  }
}
