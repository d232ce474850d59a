import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type EventData, EventMirror } from "../src/index.js";

interface Case {
  name: string;
  budget: object | null;
  features: ({ key: string; id?: string; work?: object } & object)[];
  debt: ({ key: string; id?: string; work?: object } & object)[];
  order: { key: string; points: number; estimated: boolean; reason: string; error: number }[];
}

const folder = new URL("../../../../contracts/merge/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

assert.ok(files.length > 0, "there are cases");
for (const file of files) {
  const { title, cases } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { title: string; cases: Case[] };
  for (const each of cases) {
    test(`${title}: ${each.name}`, () => assert.deepEqual(orderOf(each), each.order));
  }
}

function orderOf({ budget, features, debt }: Case): Case["order"] {
  const mirror = new EventMirror();
  const tell = (kind: string, id: string, data: object) => mirror.apply(`${kind}:${id}`, { id, version: 1, ...data } as EventData);
  if (budget) {
    tell("budget", "PAY", budget);
  }
  for (const [kind, status, items] of [["feature", "PROPOSED", features], ["debt", "OPEN", debt]] as const) {
    for (const { id = "", work, ...item } of items) {
      tell(kind, id || item.key, { status, ...item });
      if (work) {
        tell("work-item", id || item.key, work);
      }
    }
  }
  return mirror.order().map(({ item, tenths, reason, error }) => ({
    key: item.key,
    points: tenths / 10,
    estimated: item.tenths !== null,
    reason,
    error: error === 0 ? 0 : error / 100_000,
  }));
}
