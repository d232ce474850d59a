import assert from "node:assert/strict";
import { test } from "node:test";
import { BacklogTokens, ok } from "../src/index.js";
import { json, offline, problem } from "./server.js";

const to = { params: { path: { feature: "PAY-1" } }, body: { to: "TOP" as const } };

test("what was written is awaited once on each service", async () => {
  const seen: [string, string | null][] = [];
  const tandem = offline((request) => {
    seen.push([new URL(request.url).host, request.headers.get("Backlog-Token")]);
    return request.method === "POST" ? json({}, 200, { "Backlog-Token": "feature:1@2" }) : json({ items: [] });
  });
  const page = { params: { path: { product: "PAY" } } };

  await ok(tandem.product.POST("/api/v1/features/{feature}/rank", to));
  await ok(tandem.product.POST("/api/v1/features/{feature}/rank", to));
  for (const service of [tandem.engineering, tandem.product]) {
    await ok(service.view.GET("/api/v1/products/{product}/backlog", page));
    await ok(service.view.GET("/api/v1/products/{product}/backlog", page));
  }

  assert.deepEqual(seen, [
    ["product", null],
    ["product", null],
    ["engineering", "feature:1@2"],
    ["engineering", null],
    ["product", "feature:1@2"],
    ["product", null],
  ]);
});

test("a service that has not got there yet is asked to wait again", async () => {
  const seen: (string | null)[] = [];
  const tandem = offline((request) => {
    seen.push(request.headers.get("Backlog-Token"));
    return seen.length === 1 ? problem("not-caught-up", 503) : json({ items: [] });
  });
  tandem.tokens.wrote("feature:1@2", "product");
  await tandem.engineering.GET("/api/v1/budgets");
  await tandem.engineering.GET("/api/v1/budgets");
  assert.deepEqual(seen, ["feature:1@2", "feature:1@2"]);
});

test("a write waits only for what the other service was told", () => {
  const tokens = new BacklogTokens();
  tokens.wrote("feature:1@2", "product");
  assert.deepEqual(tokens.awaitedBy("product", "PATCH"), []);
  assert.deepEqual(tokens.awaitedBy("engineering", "PUT"), ["feature:1@2"]);
});

test("nobody waits for what was written long ago, nor for more than a service takes", () => {
  let now = 0;
  const tokens = new BacklogTokens(30_000, () => now);
  for (let version = 1; version <= 25; version++) {
    tokens.wrote(`feature:1@${version}`, "product");
  }
  assert.equal(tokens.awaitedBy("product", "GET").length, 20);
  assert.equal(tokens.awaitedBy("product", "GET").at(-1), "feature:1@25");
  now = 30_000;
  assert.deepEqual(tokens.awaitedBy("product", "GET"), []);
});
