import type { Middleware } from "openapi-fetch";
import { idempotent } from "./generated/idempotent.js";

/** Gives each POST that creates a key of its own, so that it can be sent again. */
export const withIdempotencyKey: Middleware = {
  onRequest({ request, schemaPath }) {
    if (request.method === "POST" && idempotent.has(schemaPath) && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", idempotencyKey());
    }
    return request;
  },
};

/** Where a request must stay the same over a restart of the caller, make one first and keep it. */
export function idempotencyKey(): string {
  // crypto.randomUUID is only there for pages that came by https.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
