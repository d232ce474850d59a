import type { Fetch } from "./types.js";

export interface Identity {
  /** A bearer token, or who gives one: asked anew for each request, so that it can renew what has expired. */
  token?: string | (() => string | Promise<string>) | undefined;
  /** For each request; in the local stack `Tandem-Role` and `Tandem-Actor` say who one is. */
  headers?: Record<string, string> | undefined;
}

export function identified(send: Fetch, { token, headers = {} }: Identity): Fetch {
  return async (request) => {
    for (const [name, value] of Object.entries(headers)) {
      if (!request.headers.has(name)) {
        request.headers.set(name, value);
      }
    }
    const bearer = typeof token === "function" ? await token() : token;
    if (bearer !== undefined) {
      request.headers.set("Authorization", `Bearer ${bearer}`);
    }
    return send(request);
  };
}
