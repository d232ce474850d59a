import createClient from "openapi-fetch";
import { remembering } from "./cache.js";
import { identified, type Identity } from "./identity.js";
import { withIdempotencyKey } from "./idempotency.js";
import { asMergePatch } from "./mergePatch.js";
import { retrying, type Patience } from "./retry.js";
import { BacklogTokens, readingOwnWrites } from "./tokens.js";
import type { EitherService, engineeringPaths, productPaths, Service, ViewPaths } from "./types.js";

export interface TandemOptions extends Identity, Patience {
  /** Where product-service is, without `/api/v1`. */
  product: string;
  engineering: string;
  /** How many answers are kept to be asked for again by their ETag; 0 keeps none. 100 unless said. */
  keptAnswers?: number;
  fetch?: typeof globalThis.fetch;
}

export interface Tandem {
  readonly product: Service<productPaths>;
  readonly engineering: Service<engineeringPaths>;
  readonly tokens: BacklogTokens;
}

export function createTandem(options: TandemOptions): Tandem {
  const tokens = new BacklogTokens();
  return {
    product: service<productPaths>("product", options.product, options, tokens),
    engineering: service<engineeringPaths>("engineering", options.engineering, options, tokens),
    tokens,
  };
}

function service<Paths extends object>(
  side: EitherService["side"],
  address: string,
  options: TandemOptions,
  tokens: BacklogTokens,
): Service<Paths> {
  const url = address.replace(/\/+$/, "");
  const network = options.fetch ?? globalThis.fetch;
  // Called on its own: browsers refuse to fetch as a method of anything but the window.
  const send = identified((request) => network(request), options);
  const repeated = retrying(send, options);
  const kept = options.keptAnswers ?? 100;
  const client = createClient<Paths>({
    baseUrl: url,
    fetch: readingOwnWrites(kept > 0 ? remembering(repeated, kept) : repeated, side, tokens),
    credentials: "omit",
    querySerializer: { array: { style: "form", explode: false } },
  });
  client.use(withIdempotencyKey, asMergePatch);
  const view = client as unknown as ReturnType<typeof createClient<ViewPaths>>;
  return Object.assign(client, { side, url, view, send });
}
