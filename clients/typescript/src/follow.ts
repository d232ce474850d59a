import type { Change } from "./change.js";
import { events, type StreamEvent } from "./events.js";
import { ProblemError } from "./problem.js";
import { neverSilentFor } from "./silence.js";
import { backOff, sleep } from "./sleep.js";
import type { EitherService } from "./types.js";

export interface FollowOptions {
  /** `asOf` of a page, `next` of a list of changes, or the `place` of a change; now, unless said. */
  since?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Milliseconds without a sign of life, after which the stream is opened anew. The service gives one every 15 s. */
  silence?: number;
}

/** The copy that was followed was made again: read a page anew, and follow from its `asOf`. */
export class FeedReset extends Error {
  override readonly name = "FeedReset";
}

/**
 * The changes of a product, live and without end. A stream that ends or breaks is gone on with where it was; what cannot
 * be gone on with is thrown: FeedReset, or the refusal.
 */
export async function* follow(
  service: EitherService,
  product: string,
  { since, signal, silence = 45_000 }: FollowOptions = {},
): AsyncGenerator<Change, void> {
  let place = since;
  let failures = 0;
  while (!signal?.aborted) {
    const connection = new AbortController();
    const hangUp = () => connection.abort();
    signal?.addEventListener("abort", hangUp);
    try {
      const body = await open(service, product, place, connection.signal);
      for await (const told of neverSilentFor(silence, events(body))) {
        failures = 0;
        place = told?.id ?? place;
        const change = told && changeOf(told);
        if (change) {
          yield { ...change, place: place ?? "" };
        }
      }
    } catch (failure) {
      if (signal?.aborted) {
        return;
      }
      if (failure instanceof FeedReset || (failure instanceof ProblemError && !passes(failure))) {
        throw failure;
      }
      failures++;
    } finally {
      signal?.removeEventListener("abort", hangUp);
      hangUp();
    }
    await sleep(backOff(failures), signal).catch(() => undefined);
  }
}

async function open(service: EitherService, product: string, place: string | undefined, signal: AbortSignal) {
  const url = `${service.url}/api/v1/products/${encodeURIComponent(product)}/stream`;
  const headers = { Accept: "text/event-stream", ...(place && { "Last-Event-ID": place }) };
  const response = await service.send(new Request(url, { headers, signal, credentials: "omit", cache: "no-store" }));
  if (!response.ok || !response.body) {
    const problem = await ProblemError.of(response);
    throw problem.status === 410 ? new FeedReset(problem.message) : problem;
  }
  return response.body;
}

function changeOf({ event, data }: StreamEvent): Change | undefined {
  if (event === "reset") {
    throw new FeedReset("The service made its copy again");
  }
  return event === "start" ? undefined : (JSON.parse(data) as Change);
}

/** Whether it may be otherwise the next time. */
function passes(problem: ProblemError): boolean {
  return problem.status >= 500 || problem.retryAfter !== undefined;
}
