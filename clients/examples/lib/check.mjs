import { each } from "@tandem/client";

const PATIENCE = 15_000;

/** The keys in their order, as pages show them now. */
export async function fresh(service, product) {
  const keys = [];
  const pages = (cursor) =>
    service.view.GET("/api/v1/products/{product}/backlog", { params: { path: { product }, query: { cursor, limit: 200 } } });
  for await (const { key } of each(pages)) {
    keys.push(key);
  }
  return keys;
}

/** Holds an order that was kept against a fresh page, and ends the process; what is still on its way gets its time. */
export async function check(service, product, order) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const [mine, shown] = [order(), await fresh(service, product)];
    const at = shown.findIndex((key, i) => key !== mine[i]);
    if (at < 0 && mine.length === shown.length) {
      console.log(`As a fresh page shows it: ${mine.length} items`);
      process.exit(0);
    }
    if (Date.now() > until) {
      console.error(`Not as a fresh page shows it: at position ${at + 1} ${mine[at]} instead of ${shown[at]}`);
      process.exit(1);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
