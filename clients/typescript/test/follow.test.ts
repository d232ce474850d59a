import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { test } from "node:test";
import { events } from "../src/events.js";
import { FeedReset, follow } from "../src/index.js";
import { TestServer } from "./server.js";

const streamed = { "Content-Type": "text/event-stream" };
const feature = (key: string) => JSON.stringify({ kind: "feature", id: key, key, deleted: false, state: {} });
const event = (kind: string, id: string, data: string) => `event:${kind}\nid:${id}\ndata:${data}\n\n`;

/** A service whose stream goes as the test says, one part each time that somebody connects. */
async function streaming(...connections: ((response: ServerResponse) => void)[]) {
  const lastIds: (string | undefined)[] = [];
  const server = await TestServer.start((request, response) => {
    const play = connections[lastIds.length] ?? connections.at(-1)!;
    lastIds.push(request.headers["last-event-id"] as string | undefined);
    play(response);
  });
  return { server, lastIds };
}

test("a stream that breaks is gone on with where it was", async () => {
  const { server, lastIds } = await streaming(
    (response) => response.writeHead(200, streamed).end(event("start", "s0", "{}") + event("feature", "s1", feature("PAY-1"))),
    (response) => response.writeHead(503).end(),
    (response) => {
      const told = event("start", "s1", "{}") + event("feature", "s2", feature("PAY-2"));
      response.writeHead(200, streamed).write(told, () => response.socket?.end());
    },
    (response) => response.writeHead(200, streamed).write(event("start", "s2", "{}") + event("debt", "s3", feature("PAY-D1"))),
  );
  await using _ = server;

  const told: string[] = [];
  for await (const change of follow(server.client().product, "PAY")) {
    told.push(`${change.key} ${change.place}`);
    if (told.length === 3) {
      break;
    }
  }

  assert.deepEqual(told, ["PAY-1 s1", "PAY-2 s2", "PAY-D1 s3"]);
  assert.deepEqual(lastIds, [undefined, "s1", "s1", "s2"]);
});

test("a stream without a sign of life is opened anew, one with heartbeats is not", async () => {
  const { server, lastIds } = await streaming(
    (response) => response.writeHead(200, streamed).write(event("start", "s0", "{}")),
    (response) => {
      response.writeHead(200, streamed).write(event("start", "s0", "{}"));
      let beats = 0;
      const timer = setInterval(() => {
        response.write(++beats < 8 ? ": still here\n\n" : event("feature", "s1", feature("PAY-1")));
      }, 50);
      response.on("close", () => clearInterval(timer));
    },
  );
  await using _ = server;

  for await (const change of follow(server.client().product, "PAY", { silence: 200 })) {
    assert.equal(change.place, "s1");
    break;
  }
  assert.equal(lastIds.length, 2);
});

test("a copy that was made again is told, whether by the stream or by the refusal", async () => {
  const { server } = await streaming(
    (response) => response.writeHead(200, streamed).write(event("start", "s0", "{}") + event("reset", "", "{}")),
    (response) => response.writeHead(410, { "Content-Type": "application/problem+json" }).end('{"type":"/problems/changes-gone"}'),
  );
  await using _ = server;

  await assert.rejects(follow(server.client().product, "PAY").next(), FeedReset);
  await assert.rejects(follow(server.client().product, "PAY", { since: "s0" }).next(), FeedReset);
});

test("what will not pass by itself is thrown", async () => {
  const { server, lastIds } = await streaming((response) => response.writeHead(403).end());
  await using _ = server;
  await assert.rejects(follow(server.client().product, "PAY").next(), { name: "ProblemError", status: 403 });
  assert.equal(lastIds.length, 1);
});

test("whoever stops listening is heard of no more", async () => {
  let hungUp = () => {};
  const closed = new Promise<void>((resolve) => (hungUp = resolve));
  const { server } = await streaming((response) => {
    response.on("close", hungUp);
    response.writeHead(200, streamed).write(event("start", "s0", "{}"));
  });
  await using _ = server;
  const stop = new AbortController();
  const following = follow(server.client().product, "PAY", { signal: stop.signal }).next();
  setTimeout(() => stop.abort(), 100);
  assert.equal((await following).done, true);
  await closed;
});

test("events are read whichever way their bytes are cut", async () => {
  const text = ": hello\r\n\r\nevent: feature\r\nid:a\r\ndata: {\"t\":\r\ndata: \"é\"}\r\n\r\nid: b\ndata:2\n\ndata\r\rrest";
  const bytes = new TextEncoder().encode(text);
  for (let size = 1; size <= bytes.length; size++) {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) {
          controller.enqueue(bytes.slice(at, at + size));
        }
        controller.close();
      },
    });
    const read = [];
    for await (const each of events(body)) {
      read.push(each);
    }
    assert.deepEqual(read, [
      undefined,
      { event: "feature", id: "a", data: '{"t":\n"é"}' },
      { event: "message", id: "b", data: "2" },
      { event: "message", id: "b", data: "" },
    ], `in parts of ${size}`);
  }
});
