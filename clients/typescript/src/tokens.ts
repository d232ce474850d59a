import type { EitherService, Fetch } from "./types.js";

type Side = EitherService["side"];
const SIDES: readonly Side[] = ["product", "engineering"];
const HEADER = "Backlog-Token";
/** What a service takes at once. */
const MOST = 20;

interface Written {
  readonly by: Side;
  readonly at: number;
}

/**
 * What this client wrote and a service has not shown it yet: sent along, so that both services show it. After half a
 * minute no longer, for by then a copy that lacks it is cut off, and waiting would stop all other work.
 */
export class BacklogTokens {
  private readonly awaited = new Map<Side, Map<string, Written>>(SIDES.map((side) => [side, new Map()]));

  constructor(
    private readonly longest = 30_000,
    private readonly now: () => number = Date.now,
  ) {}

  wrote(token: string, by: Side): void {
    for (const side of SIDES) {
      const tokens = this.of(side);
      tokens.delete(token);
      tokens.set(token, { by, at: this.now() });
      const [oldest] = tokens.keys();
      if (tokens.size > MOST && oldest !== undefined) {
        tokens.delete(oldest);
      }
    }
  }

  /** What a request is to wait for: a write only for what the other service was told. */
  awaitedBy(side: Side, method: string): string[] {
    const reads = method === "GET" || method === "HEAD";
    return [...this.of(side)]
      .filter(([, { by, at }]) => (reads || by !== side) && this.now() - at < this.longest)
      .map(([token]) => token);
  }

  shown(tokens: readonly string[], side: Side): void {
    tokens.forEach((token) => this.of(side).delete(token));
  }

  forget(): void {
    SIDES.forEach((side) => this.of(side).clear());
  }

  private of(side: Side): Map<string, Written> {
    return this.awaited.get(side)!;
  }
}

export function readingOwnWrites(send: Fetch, side: Side, tokens: BacklogTokens): Fetch {
  return async (request) => {
    const awaited = request.headers.has(HEADER) ? [] : tokens.awaitedBy(side, request.method);
    if (awaited.length > 0) {
      request.headers.set(HEADER, awaited.join(","));
    }
    const response = await send(request);
    if (response.ok || response.status === 304) {
      tokens.shown(awaited, side);
    }
    const written = response.headers.get(HEADER);
    if (written !== null) {
      tokens.wrote(written, side);
    }
    return response;
  };
}
