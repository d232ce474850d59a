import assert from "node:assert/strict";
import { test } from "node:test";
import { guide } from "./generated/guide.js";
import { stack, WITHOUT_A_STACK } from "./stack.js";

test("every snippet of the README does what it says", { skip: WITHOUT_A_STACK, timeout: 60_000 }, async () => {
  let said = 0;
  await guide(stack()!, (value, expected) => {
    said++;
    assert.equal(String(value), expected);
  });
  assert.ok(said > 5);
});
