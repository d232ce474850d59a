// Writes src/generated from contracts/openapi: the types of both services, and what takes an Idempotency-Key.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";
import { parse } from "yaml";

const contracts = new URL("../../../contracts/openapi/", import.meta.url);
const generated = new URL("../src/generated/", import.meta.url);
// What was compiled from files that are no more would still be tested.
await rm(new URL("../dist/", import.meta.url), { recursive: true, force: true });
await mkdir(generated, { recursive: true });

const idempotent = new Set();
for (const service of ["product", "engineering"]) {
  const document = parse(await readFile(new URL(`${service}-service.yaml`, contracts), "utf8"));
  await writeFile(new URL(`${service}.ts`, generated), astToString(await openapiTS(document, { defaultNonNullable: false })));
  for (const [path, operations] of Object.entries(document.paths)) {
    if (JSON.stringify(operations.post?.parameters ?? []).includes("Idempotency-Key")) {
      idempotent.add(path);
    }
  }
}
await writeFile(
  new URL("idempotent.ts", generated),
  `export const idempotent: ReadonlySet<string> = new Set(${JSON.stringify([...idempotent].sort(), null, 2)});\n`,
);
