import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { test } from "node:test";
import { Board, type BoardItem, dropped } from "../src/index.js";
import { TestServer } from "./server.js";

type Shown = Record<string, unknown>;

function item(key: string, laneOrder: string | null, points: number | null, more: Shown = {}): Shown {
  const lane = key.includes("-D") ? "DEBT" : "FEATURE";
  const rest = { estimated: points !== null, expedite: false, ready: true, notReady: [], tooLarge: false, blockedBy: [], release: null };
  return { id: key, key, lane, laneOrder, points, ...rest, ...more };
}

/** A service of one product, whose pages and feed are what the test put there. */
class FakeService {
  pages: Shown[][] = [];
  carry = 0;
  private stream: ServerResponse | undefined;
  private waiting: string[] = [];
  private told = 0;

  async serve(): Promise<TestServer> {
    return TestServer.start((request, response) => {
      const url = new URL(request.url!, "http://any");
      if (url.pathname.endsWith("/stream")) {
        this.stream = response;
        response.writeHead(200, { "Content-Type": "text/event-stream" }).write(`event:start\nid:s0\ndata:{}\n\n`);
        this.waiting.splice(0).forEach((event) => response.write(event));
      } else if (url.pathname.endsWith("/backlog")) {
        const at = Number(url.searchParams.get("cursor") ?? 0);
        const next = at + 1 < this.pages.length ? `${at + 1}` : null;
        const share = { target: 0.2, carry: this.carry, shown: null, reachable: null };
        json(response, { items: this.pages[at], next, share, asOf: `s${this.told}` });
      } else {
        json(response, { ...item("PAY-9", "1z", 8, { estimated: false }), position: 9 });
      }
    });
  }

  tell(kind: string, id: string, state: Shown | null): void {
    const change = { kind, id, key: id, version: 2, deleted: state === null, state };
    this.event(`event:${kind}\nid:s${++this.told}\ndata:${JSON.stringify(change)}\n\n`);
  }

  reset(): void {
    this.event("event:reset\ndata:{}\n\n");
  }

  private event(text: string): void {
    this.stream ? this.stream.write(text) : this.waiting.push(text);
  }
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

/** A board of what a service shows, and a way to wait for what the order becomes. */
async function opened(service: FakeService) {
  const server = await service.serve();
  const board = await Board.open(server.client().product, "PAY");
  const keys = () => board.items.map(({ key }) => key).join(" ");
  const becomes = (order: string) =>
    new Promise<void>((done) => {
      const look = () => keys() === order && done();
      board.onChange(look);
      look();
    });
  const close = async () => {
    board.close();
    await board.closed;
    await server[Symbol.asyncDispose]();
  };
  return { board, keys, becomes, [Symbol.asyncDispose]: close };
}

test("it shows the pages, and keeps the merged order as things are told", { timeout: 10_000 }, async () => {
  const service = new FakeService();
  service.pages = [
    [item("PAY-1", "1a1", 5), item("PAY-D1", "1a1", 3)],
    [item("PAY-2", "1a2", 8), item("PAY-3", "1a3", 3), item("PAY-D2", "1a2", 5)],
  ];
  await using shown = await opened(service);
  assert.equal(shown.keys(), "PAY-1 PAY-D1 PAY-2 PAY-3 PAY-D2");
  assert.deepEqual(shown.board.items.map(({ position }) => position), [1, 2, 3, 4, 5]);

  service.tell("feature", "PAY-3", item("PAY-3", "1a0", 3));
  await shown.becomes("PAY-3 PAY-1 PAY-D1 PAY-2 PAY-D2");
  service.tell("debt", "PAY-D2", item("PAY-D2", "0a2", 5, { expedite: true }));
  await shown.becomes("PAY-D2 PAY-3 PAY-1 PAY-2 PAY-D1");
  service.tell("feature", "PAY-1", null);
  await shown.becomes("PAY-D2 PAY-3 PAY-2 PAY-D1");
  service.tell("debt", "PAY-D2", item("PAY-D2", null, 5));
  await shown.becomes("PAY-3 PAY-D1 PAY-2");
  service.tell("budget", "PAY", { debtShare: 0.2, carry: 4, liveBalance: 0, median: 3, capacity: 2 });
  await shown.becomes("PAY-D1 PAY-3 PAY-2");
  assert.deepEqual(shown.board.items.map(({ tooLarge, ready }) => [tooLarge, ready]), [[true, false], [true, false], [true, false]]);
  assert.equal(shown.board.place, "s5");
});

test("an item without an estimate counts the median, from wherever that is known", { timeout: 10_000 }, async () => {
  const service = new FakeService();
  service.pages = [[item("PAY-1", "1a1", 5)]];
  await using shown = await opened(service);

  service.tell("feature", "PAY-9", item("PAY-9", "1z", null));
  await shown.becomes("PAY-1 PAY-9");
  assert.equal(shown.board.find("PAY-9")?.points, 8);
  service.tell("budget", "PAY", { debtShare: 0.2, carry: 0, liveBalance: 0, median: 2.5, capacity: null });
  service.tell("feature", "PAY-1", null);
  await shown.becomes("PAY-9");
  assert.equal(shown.board.find("PAY-9")?.points, 2.5);
});

test("a release is called what it is called now", { timeout: 10_000 }, async () => {
  const service = new FakeService();
  service.pages = [[item("PAY-1", "1a1", 5, { release: { id: "r", name: "Spring" } }), item("PAY-2", "1a2", 5)]];
  await using shown = await opened(service);

  service.tell("release", "r", { name: "Summer", status: "PLANNED", targetOn: null, health: null });
  service.tell("feature", "PAY-2", null);
  await shown.becomes("PAY-1");
  assert.equal(shown.board.find("PAY-1")?.release?.name, "Summer");
});

test("a copy that was made again is read anew", { timeout: 10_000 }, async () => {
  const service = new FakeService();
  service.pages = [[item("PAY-1", "1a1", 5)]];
  await using shown = await opened(service);

  service.pages = [[item("PAY-7", "1a1", 5)]];
  service.reset();
  await shown.becomes("PAY-7");
});

test("what is dropped beside the other lane is ranked beside the next of its own", () => {
  const order = ["PAY-1", "PAY-D1", "PAY-2", "PAY-3", "PAY-D2", "PAY-4"].map((key) => item(key, key, 3)) as unknown as BoardItem[];
  const [first, debt, , third] = order as [BoardItem, BoardItem, BoardItem, BoardItem];
  assert.deepEqual(dropped(order, third, { before: "PAY-1" }), { before: "PAY-1" });
  assert.deepEqual(dropped(order, third, { before: "PAY-D1" }), { before: "PAY-2" });
  assert.deepEqual(dropped(order, first, { after: "PAY-D2" }), { after: "PAY-3" });
  assert.deepEqual(dropped(order, debt, { after: "PAY-1" }), { to: "TOP" });
  assert.deepEqual(dropped(order, debt, { before: "PAY-4" }), { to: "BOTTOM" });
  assert.throws(() => dropped(order, debt, { before: "PAY-9" }), RangeError);
});
