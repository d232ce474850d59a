import assert from "node:assert/strict";
import { test } from "node:test";
import { Board, createTandem, each, ok, rank, type Tandem } from "../src/index.js";
import { seeded } from "./random.js";
import { stack, WITHOUT_A_STACK } from "./stack.js";

const SEED = Number(process.env["TANDEM_SEED"] ?? 5);
const WRITES = Number(process.env["TANDEM_WRITES"] ?? 100);

test(`a board ends with what a fresh read shows (seed ${SEED})`, { skip: WITHOUT_A_STACK, timeout: 600_000 }, async () => {
  const tandem = createTandem(stack()!);
  const product = `L${Date.now().toString(36).toUpperCase()}`.slice(0, 10);
  await ok(tandem.product.POST("/api/v1/products", { body: { key: product, name: "Live" } }));
  const people = [new Person(product, SEED), new Person(product, SEED + 1)];
  await Promise.all(people.map((person) => person.work(20)));

  const boards = await Promise.all([tandem.product, tandem.engineering].map((service) => Board.open(service, product)));
  await Promise.all(people.map((person) => person.work(WRITES / 2)));

  for (const [board, service] of [[boards[0]!, tandem.product], [boards[1]!, tandem.engineering]] as const) {
    let fresh = await shown(service, product);
    for (let patience = 100; patience > 0 && !same(board.items, fresh); patience--) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      fresh = await shown(service, product);
    }
    assert.deepEqual(board.items, fresh);
    assert.ok(fresh.length > 5);
    board.close();
  }
});

function same(a: unknown, b: unknown): boolean {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

async function shown(service: Tandem["product"] | Tandem["engineering"], product: string) {
  const items = [];
  for await (const item of each((cursor) =>
    service.view.GET("/api/v1/products/{product}/backlog", { params: { path: { product }, query: { cursor, limit: 7 } } }),
  )) {
    items.push(item);
  }
  return items;
}

/** Somebody who does one thing after the other; what a rule refuses is part of it. */
class Person {
  private readonly tandem = createTandem(stack()!);
  private readonly random;

  constructor(
    private readonly product: string,
    seed: number,
  ) {
    this.random = seeded(seed);
  }

  async work(times: number): Promise<void> {
    for (let i = 0; i < times; i++) {
      await this.one().catch((refusal) => assert.ok(refusal.status < 500, refusal));
    }
  }

  private one(): Promise<unknown> {
    const { product, engineering } = this.tandem;
    const path = { product: this.product };
    const feature = `${this.product}-${this.random(25) + 1}`;
    const debt = `${this.product}-D${this.random(12) + 1}`;
    const item = this.random(3) === 0 ? debt : feature;
    const force = { "If-Match": "*" };
    switch (this.random(10)) {
      case 0:
        return ok(product.POST("/api/v1/products/{product}/features", { params: { path }, body: { title: "A feature" } }));
      case 1: {
        const body = { title: "Some debt", consequence: "It is felt later", expedite: this.random(5) === 0 };
        return ok(engineering.POST("/api/v1/products/{product}/debt", { params: { path }, body }));
      }
      case 2:
      case 3:
        return rank(this.tandem, { key: feature, lane: "FEATURE" }, { to: this.random(2) === 0 ? "TOP" : "BOTTOM" });
      case 4:
        return rank(this.tandem, { key: debt, lane: "DEBT" }, { to: this.random(2) === 0 ? "TOP" : "BOTTOM" });
      case 5:
      case 6: {
        const body = { points: (this.random(200) + 1) / 10 };
        return ok(engineering.PUT("/api/v1/items/{item}/estimate", { params: { path: { item } }, body }));
      }
      case 7: {
        const body = { progress: (["TODO", "IN_PROGRESS", "DONE"] as const)[this.random(3)]! };
        return ok(engineering.PUT("/api/v1/items/{item}/progress", { params: { path: { item }, header: force }, body }));
      }
      case 8: {
        const body = { debtShare: this.random(50) / 100, reason: "It is agreed" };
        return ok(engineering.PUT("/api/v1/products/{product}/budget/policy", { params: { path, header: force }, body }));
      }
      default:
        return this.release(feature);
    }
  }

  /** Named anew, or with one feature more. */
  private async release(feature: string): Promise<unknown> {
    const { product } = this.tandem;
    const path = { product: this.product };
    const { items } = await ok(product.GET("/api/v1/products/{product}/releases", { params: { path } }));
    const header = { "If-Match": "*" };
    const [first] = items;
    if (!first) {
      return ok(product.POST("/api/v1/products/{product}/releases", { params: { path }, body: { name: "Spring" } }));
    }
    return this.random(2) === 0
      ? ok(product.PATCH("/api/v1/releases/{release}", { params: { path: { release: first.id }, header }, body: { name: `Spring ${this.random(99)}` } }))
      : ok(product.PATCH("/api/v1/features/{feature}", { params: { path: { feature }, header }, body: { releaseId: first.id } }));
  }
}
