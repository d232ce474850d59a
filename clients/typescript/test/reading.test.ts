import assert from "node:assert/strict";
import { test } from "node:test";
import { backlog, each, ifMatch, ok, ProblemError } from "../src/index.js";
import { json, offline, problem } from "./server.js";

test("a list is walked page by page, as far as somebody reads", async () => {
  const asked: (string | null)[] = [];
  const tandem = offline((request) => {
    const cursor = new URL(request.url).searchParams.get("cursor");
    asked.push(cursor);
    return json({ items: [{ key: `A${asked.length}` }, { key: `B${asked.length}` }], next: `page${asked.length}` });
  });
  const products = each((cursor) => tandem.product.GET("/api/v1/products", { params: { query: { cursor, limit: 2 } } }));
  const keys: string[] = [];
  for await (const { key } of products) {
    keys.push(key);
    if (keys.length === 3) {
      break;
    }
  }
  assert.deepEqual(keys, ["A1", "B1", "A2"]);
  assert.deepEqual(asked, [null, "page1"]);
});

test("what has not changed is not sent again", async () => {
  const asked: (string | null)[] = [];
  const tandem = offline((request) => {
    asked.push(request.headers.get("If-None-Match"));
    return asked.length === 2 ? new Response(null, { status: 304 }) : json({ items: [{ key: "PAY" }] }, 200, { ETag: '"9"' });
  });
  const first = await ok(tandem.product.GET("/api/v1/products"));
  assert.deepEqual(await ok(tandem.product.GET("/api/v1/products")), first);
  await ok(tandem.product.GET("/api/v1/products"));
  assert.deepEqual(asked, [null, '"9"', '"9"']);
});

test("each request says who asks, with a token that is fresh", async () => {
  let renewed = 0;
  const said: (string | null)[] = [];
  const tandem = offline(
    (request) => {
      said.push(request.headers.get("Authorization"), request.headers.get("Tandem-Role"));
      return json({ items: [] });
    },
    { token: async () => `t${++renewed}`, headers: { "Tandem-Role": "product" } },
  );
  await tandem.product.GET("/api/v1/products");
  await tandem.engineering.GET("/api/v1/budgets");
  assert.deepEqual(said, ["Bearer t1", "product", "Bearer t2", "product"]);
});

test("a refusal names the fields that are wrong, and its request", async () => {
  const errors = [{ pointer: "/title", detail: "must not be blank" }];
  const tandem = offline(() => problem("validation-failed", 400, { errors }, { "X-Request-Id": "r1" }));
  await assert.rejects(ok(tandem.product.GET("/api/v1/products")), (refusal: ProblemError) => {
    assert.deepEqual(refusal.fields, errors);
    assert.equal(refusal.message, "It is validation-failed");
    assert.equal(refusal.requestId, "r1");
    return true;
  });
});

test("a refusal of something in between is told too", async () => {
  const tandem = offline(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
  await assert.rejects(ok(tandem.product.GET("/api/v1/products")), { name: "ProblemError", status: 502, type: "about:blank" });
});

test("the version that was read is the one that is written to", () => {
  assert.deepEqual(ifMatch({ version: 7 }), { "If-Match": '"7"' });
  assert.deepEqual(ifMatch({ ownerVersion: 3 }), { "If-Match": '"3"' });
});

test("a change is sent as the merge patch that it is", async () => {
  let type: string | null = null;
  const tandem = offline((request) => {
    type = request.headers.get("Content-Type");
    return json({ version: 2 });
  });
  const params = { path: { feature: "PAY-1" }, header: ifMatch(1) };
  await ok(tandem.product.PATCH("/api/v1/features/{feature}", { params, body: { why: "It is asked for" } }));
  assert.equal(type, "application/merge-patch+json");
});

test("the backlog is walked with its filters, several values of one in one parameter", async () => {
  const asked: string[] = [];
  const tandem = offline((request) => {
    asked.push(new URL(request.url).search);
    return json({ items: [{ key: `A${asked.length}` }], next: asked.length === 1 ? "page1" : null });
  });
  const keys: string[] = [];
  for await (const { key } of backlog(tandem.product, "PAY", { kind: ["BUG", "OPS"], ready: true, limit: 5 })) {
    keys.push(key);
  }
  assert.deepEqual(keys, ["A1", "A2"]);
  assert.deepEqual(asked, ["?kind=BUG,OPS&ready=true&limit=5", "?kind=BUG,OPS&ready=true&limit=5&cursor=page1"]);
});
