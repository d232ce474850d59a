import { backOff, retryAfter, sleep } from "./sleep.js";
import type { Fetch } from "./types.js";

export interface Patience {
  /** How often a request is sent at the most; 1 never repeats. */
  attempts?: number | undefined;
  /** A request that is to wait longer than this is answered with the refusal, in milliseconds. */
  longestWait?: number | undefined;
}

const IDEMPOTENT = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);

/** With `Retry-After`, these say that nothing was changed. */
const REFUSED = new Set([404, 409, 429]);

export function retrying(send: Fetch, { attempts = 4, longestWait = 10_000 }: Patience = {}): Fetch {
  return async (request) => {
    for (let attempt = 1; attempt < attempts; attempt++) {
      const wait = await attemptTo(request, attempt);
      if (wait instanceof Response) {
        return wait;
      }
      await sleep(wait, request.signal);
    }
    return send(request);
  };

  async function attemptTo(request: Request, attempt: number): Promise<Response | number> {
    let response: Response;
    try {
      response = await send(request.clone());
    } catch (unreachable) {
      if (request.signal.aborted || !canBeRepeated(request)) {
        throw unreachable;
      }
      return backOff(attempt);
    }
    const wait = retryAfter(response);
    const repeats = REFUSED.has(response.status) || (response.status === 503 && canBeRepeated(request));
    if (!repeats || wait === undefined || wait > longestWait) {
      return response;
    }
    await response.body?.cancel();
    return wait;
  }
}

function canBeRepeated(request: Request): boolean {
  return IDEMPOTENT.has(request.method) || request.headers.has("Idempotency-Key");
}
