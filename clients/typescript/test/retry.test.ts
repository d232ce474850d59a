import assert from "node:assert/strict";
import { test } from "node:test";
import { ok, ProblemError } from "../src/index.js";
import { json, offline, problem } from "./server.js";

const soon = { "Retry-After": "0" };

/** A network that refuses the first so many requests, and remembers them all. */
function refusing(times: number, refusal: () => Response) {
  const seen: Request[] = [];
  const answer = (request: Request) => (seen.push(request) <= times ? refusal() : json({ items: [], next: null, key: "PAY" }));
  return { seen, tandem: offline(answer) };
}

test("a read is repeated after Retry-After", async () => {
  const { seen, tandem } = refusing(2, () => problem("database-away", 503, {}, soon));
  await ok(tandem.product.GET("/api/v1/products"));
  assert.equal(seen.length, 3);
});

test("patience has an end, and the refusal is told", async () => {
  const { seen, tandem } = refusing(9, () => problem("too-much-at-once", 503, { limit: 7 }, soon));
  await assert.rejects(ok(tandem.product.GET("/api/v1/products")), (refusal: ProblemError) => {
    assert.ok(refusal.is("too-much-at-once"));
    assert.equal(refusal.status, 503);
    assert.equal(refusal.facts["limit"], 7);
    assert.equal(refusal.retryAfter, 0);
    return true;
  });
  assert.equal(seen.length, 4);
});

test("who asked too often asks again when they may, whatever it was", async () => {
  const { seen, tandem } = refusing(1, () => problem("too-many-requests", 429, { quota: "caller", most: 1200, seconds: 60 }, soon));
  await ok(tandem.product.POST("/api/v1/products/{product}/backlog/preview", {
    params: { path: { product: "PAY" } },
    body: { item: "PAY-1", position: 1 },
  }));
  assert.equal(seen.length, 2);
});

test("who creates can repeat, under the same key and with the same body", async () => {
  const { seen, tandem } = refusing(1, () => problem("database-away", 503, {}, soon));
  await ok(tandem.product.POST("/api/v1/products", { body: { key: "PAY", name: "Payments" } }));
  assert.equal(seen.length, 2);
  const [first, second] = seen.map((request) => request.headers.get("Idempotency-Key"));
  assert.match(first!, /^[0-9a-f]{32}$/);
  assert.equal(first, second);
  assert.deepEqual(await seen[1]!.json(), { key: "PAY", name: "Payments" });
});

test("what may have been done is not done again", async () => {
  const { seen, tandem } = refusing(1, () => problem("database-away", 503, {}, soon));
  const body = { to: "COMMITTED" as const };
  const params = { path: { feature: "PAY-1" } };
  await assert.rejects(ok(tandem.product.POST("/api/v1/features/{feature}/transitions", { params, body })));
  assert.equal(seen.length, 1);
});

test("what was refused since another was at it is tried again", async () => {
  const { seen, tandem } = refusing(1, () => problem("changed-at-once", 409, {}, soon));
  await ok(tandem.product.POST("/api/v1/features/{feature}/rank", { params: { path: { feature: "PAY-1" } }, body: { to: "TOP" } }));
  assert.equal(seen.length, 2);
});

test("a rule that refuses is not asked again", async () => {
  const { seen, tandem } = refusing(1, () => problem("product-archived", 409));
  await assert.rejects(ok(tandem.product.POST("/api/v1/features/{feature}/rank", { params: { path: { feature: "PAY-1" } }, body: { to: "TOP" } })));
  assert.equal(seen.length, 1);
});

test("a broken connection is no answer to a read", async () => {
  let asked = 0;
  const tandem = offline(() => {
    if (asked++ === 0) {
      throw new TypeError("fetch failed");
    }
    return json({ items: [], next: null });
  });
  await ok(tandem.product.GET("/api/v1/products"));
  assert.equal(asked, 2);
});

test("whoever gives up waits no longer", async () => {
  const { tandem } = refusing(9, () => problem("database-away", 503, {}, { "Retry-After": "9" }));
  await assert.rejects(tandem.product.GET("/api/v1/products", { signal: AbortSignal.timeout(20) }), { name: "TimeoutError" });
});
