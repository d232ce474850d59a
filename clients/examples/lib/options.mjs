import { parseArgs } from "node:util";
import { createTandem } from "@tandem/client";

/** Where everything is, by the names that the local stack's tests use too; what each example takes besides is its own. */
export function options(own) {
  const { values } = parseArgs({
    options: {
      product: { type: "string", short: "p" },
      check: { type: "boolean", default: false },
      ...own,
    },
  });
  if (!values.product) {
    console.error("Which product? --product PAY");
    process.exit(2);
  }
  return values;
}

export function connect() {
  return createTandem({
    product: process.env.TANDEM_PRODUCT ?? "http://localhost:8080",
    engineering: process.env.TANDEM_ENGINEERING ?? "http://localhost:8081",
    token: process.env.TANDEM_TOKEN,
  });
}
