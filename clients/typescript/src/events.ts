/** An event of a stream as `text/event-stream` has it. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: string;
}

/** The lines of a body, whichever way they end; an empty one ends an event. */
async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const reader = body.getReader();
  const text = new TextDecoder();
  let rest = "";
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      rest += text.decode(part.value, { stream: true });
      // A \r at the end may be half of what ends the line.
      const whole = rest.endsWith("\r") ? rest.slice(0, -1) : rest;
      const found = whole.split(/\r\n|\n|\r/);
      const begun = found.pop() ?? "";
      rest = begun + rest.slice(whole.length);
      yield* found;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Each event of a stream; undefined for a comment, which only says that the other end is there. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent | undefined, void> {
  let event = "message";
  let id: string | undefined;
  let data: string[] = [];
  for await (const line of lines(body)) {
    if (line === "") {
      if (data.length > 0) {
        yield { event, id, data: data.join("\n") };
      }
      event = "message";
      data = [];
      continue;
    }
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === "") {
      yield undefined;
    } else if (field === "event") {
      event = value ?? "";
    } else if (field === "id") {
      id = value ?? "";
    } else if (field === "data") {
      data.push(value ?? "");
    }
  }
}
