import type { Fetch } from "./types.js";

interface Known {
  readonly etag: string;
  readonly type: string;
  readonly body: string;
}

/** Asks only whether what was read has changed, and answers with what it knows where it has not. */
export function remembering(send: Fetch, most: number): Fetch {
  const known = new Map<string, Known>();

  return async (request) => {
    if (request.method !== "GET" || request.headers.has("If-None-Match")) {
      return send(request);
    }
    const before = known.get(request.url);
    if (before) {
      request.headers.set("If-None-Match", before.etag);
    }
    const response = await send(request);
    if (before && response.status === 304) {
      keep(request.url, before);
      return again(before, response);
    }
    const etag = response.headers.get("ETag");
    if (response.status === 200 && etag !== null) {
      const type = response.headers.get("Content-Type") ?? "";
      keep(request.url, { etag, type, body: await response.clone().text() });
    }
    return response;
  };

  function keep(url: string, answer: Known) {
    known.delete(url);
    known.set(url, answer);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) {
      known.delete(oldest);
    }
  }
}

function again(known: Known, unchanged: Response): Response {
  const headers = new Headers(unchanged.headers);
  headers.set("Content-Type", known.type);
  headers.delete("Content-Length");
  return new Response(known.body, { status: 200, headers });
}
