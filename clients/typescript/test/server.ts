import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createTandem, type Tandem, type TandemOptions } from "../src/index.js";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Both services in one, answering as a test says. */
export class TestServer implements AsyncDisposable {
  private constructor(private readonly server: Server) {}

  static async start(handler: Handler): Promise<TestServer> {
    const server = createServer(handler);
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return new TestServer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  client(options: Partial<TandemOptions> = {}): Tandem {
    return createTandem({ product: this.url, engineering: this.url, ...options });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

/** A client whose network is a function. */
export function offline(fetch: (request: Request) => Response | Promise<Response>, options: Partial<TandemOptions> = {}) {
  return createTandem({
    product: "http://product",
    engineering: "http://engineering",
    fetch: async (request) => fetch(request as Request),
    ...options,
  });
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const type = status < 400 ? "application/json" : "application/problem+json";
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": type, ...headers } });
}

export function problem(kind: string, status: number, facts: object = {}, headers: Record<string, string> = {}): Response {
  return json({ type: `/problems/${kind}`, title: kind, status, detail: `It is ${kind}`, ...facts }, status, headers);
}
