// Keeps a backlog in a file, from the list of changes: node mirror-changes.mjs --product PAY --file pay.json
//
// Each run reads what has changed since the one before: from a timer, whenever the file is needed. With --check it holds
// the order that follows from the file against a fresh page.
import { readFile, rename, writeFile } from "node:fs/promises";
import { changes, FeedReset, merge, policy } from "@tandem/client";
import { check } from "./lib/check.mjs";
import { connect, options } from "./lib/options.mjs";

const { product, file, check: checks } = options({ file: { type: "string", default: "backlog.json" } });
const service = connect().product;

let mirror = await stored();
await catchUp();
if (checks) {
  await check(service, product, order);
}

async function stored() {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return { place: undefined, items: {}, budget: undefined };
  }
}

async function catchUp() {
  try {
    let told = 0;
    for await (const { changes: part, next } of changes(service, product, { since: mirror.place })) {
      part.forEach(apply);
      told += part.length;
      mirror.place = next;
      // The place and what was made of the changes ahead of it, in one step.
      await writeFile(`${file}.new`, JSON.stringify(mirror));
      await rename(`${file}.new`, file);
    }
    console.log(`${told} changes, ${Object.keys(mirror.items).length} items`);
  } catch (failure) {
    if (!(failure instanceof FeedReset)) {
      throw failure;
    }
    console.log(`${failure.message}: everything is read anew`);
    mirror = { place: undefined, items: {}, budget: undefined };
    await catchUp();
  }
}

function apply({ kind, id, state }) {
  if (kind === "budget") {
    mirror.budget = state ?? undefined;
  } else if (kind === "feature" || kind === "debt") {
    if (state === null) {
      delete mirror.items[id];
    } else {
      mirror.items[id] = state;
    }
  }
}

function order() {
  const lane = (name) =>
    Object.values(mirror.items)
      .filter((item) => item.lane === name && item.laneOrder !== null)
      .sort((a, b) => compare(a.laneOrder, b.laneOrder) || compare(a.id, b.id))
      .map((item) => ({ ...item, tenths: item.estimated ? Math.round(item.points * 10) : null }));
  return [...merge(policy(mirror.budget), lane("FEATURE"), lane("DEBT"))].map(({ item }) => item.key);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
