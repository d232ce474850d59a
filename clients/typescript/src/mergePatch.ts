import type { Middleware } from "openapi-fetch";

/** Every PATCH of both services takes a merge patch; openapi-fetch calls all bodies JSON. */
export const asMergePatch: Middleware = {
  onRequest({ request }) {
    if (request.method === "PATCH") {
      request.headers.set("Content-Type", "application/merge-patch+json");
    }
    return request;
  },
};
