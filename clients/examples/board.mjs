// A board in a terminal: node board.mjs --product PAY
//
// It shows the merged order and follows it live. Arrows choose an item, shift and arrows (or K and J) drag it, q leaves.
// For scripts: --move PAY-3 --before PAY-7 drags once; --exit-after-change ends when something has changed;
// --check holds the board against a fresh page before it ends.
import { Board, dropped, ProblemError, rank } from "@tandem/client";
import { check } from "./lib/check.mjs";
import { keys } from "./lib/keys.mjs";
import { connect, options } from "./lib/options.mjs";
import { draw } from "./lib/screen.mjs";

const {
  product,
  move,
  before,
  after,
  check: checks,
  "exit-after-change": exits,
} = options({
  move: { type: "string" },
  before: { type: "string" },
  after: { type: "string" },
  "exit-after-change": { type: "boolean", default: false },
});
const tandem = connect();
const board = await Board.open(tandem.product, product);
const screen = { chosen: board.items[0]?.id, said: "" };
board.closed.catch((refusal) => leave(1, refusal.message));
board.onChange(changed);
redraw();

if (move) {
  await drag(board.find(move) ?? (await leave(2, `${move} is not in the order`)), before ? { before } : { after });
} else if (process.stdin.isTTY) {
  keys({ choose, drag: dragBy, leave: () => leave(0) });
}

function redraw() {
  draw(board.items, screen);
}

async function changed({ kind, actor, key, type }) {
  screen.said = key ? `${actor ?? "somebody"}: ${type ?? "changed"} ${key}` : kind;
  redraw();
  if (exits && (kind === "feature" || kind === "debt")) {
    await leave(0);
  }
}

function choose(by) {
  const at = board.items.findIndex(({ id }) => id === screen.chosen);
  screen.chosen = board.items[Math.max(0, Math.min(board.items.length - 1, at + by))]?.id;
  redraw();
}

/** One place up or down the merged order. */
async function dragBy(by) {
  const at = board.items.findIndex(({ id }) => id === screen.chosen);
  const neighbour = board.items[at + by];
  if (neighbour) {
    await drag(board.items[at], by < 0 ? { before: neighbour.key } : { after: neighbour.key });
  }
}

/** Nothing is drawn of it: the stream tells where it has landed. */
async function drag(item, drop) {
  try {
    await rank(tandem, item, dropped(board.items, item, drop));
  } catch (refusal) {
    if (!(refusal instanceof ProblemError)) {
      throw refusal;
    }
    screen.said = refusal.message;
    redraw();
  }
}

async function leave(code, message) {
  if (message) {
    console.error(message);
  }
  if (checks && code === 0) {
    await check(tandem.product, product, () => board.items.map(({ key }) => key));
  }
  process.exit(code);
}
