import assert from "node:assert/strict";
import { test } from "node:test";
import { EventMirror } from "../src/index.js";

const feature = { id: "f", key: "PAY-1", rank: "a0", status: "PROPOSED" };
const keys = (mirror: EventMirror) => mirror.order().map(({ item }) => item.key);

test("a late event changes nothing", () => {
  const mirror = new EventMirror();
  assert.ok(mirror.apply("feature:f", { ...feature, version: 2 }));
  assert.ok(!mirror.apply("feature:f", { id: "f", version: 1, deleted: true }));
  assert.deepEqual(keys(mirror), ["PAY-1"]);
});

test("a later epoch counts before the version", () => {
  const mirror = new EventMirror();
  mirror.apply("feature:f", { ...feature, version: 7 });
  assert.ok(mirror.apply("feature:f", { id: "f", epoch: 2, version: 3, deleted: true }));
  assert.deepEqual(keys(mirror), []);
});

test("an estimate may come before its feature", () => {
  const mirror = new EventMirror();
  mirror.apply("work-item:f", { id: "f", version: 1, points: 5 });
  assert.deepEqual(keys(mirror), []);
  mirror.apply("feature:f", { ...feature, version: 1 });
  assert.deepEqual(mirror.order().map(({ tenths }) => tenths), [50]);
});
