// Makes test/generated/guide.ts of the README's snippets, one program from top to bottom. `console.log(x); // → text`
// becomes a comparison, so that the guide cannot say what is not so.
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";

const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
// A key of its own each time: the program makes the product.
const key = `G${randomBytes(4).toString("hex").toUpperCase()}`;
const code = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)]
  .map(([, snippet]) => snippet)
  .join("\n")
  .replaceAll("GUIDE", key)
  .replaceAll('"http://localhost:8080"', "services.product")
  .replaceAll('"http://localhost:8081"', "services.engineering")
  .replaceAll(/console\.log\((.*)\); \/\/ → (.*)$/gm, (_, said, expected) => `says(${said}, ${JSON.stringify(expected)});`);
const isImport = (line) => line.startsWith("import ");
const lines = code.split("\n");

await mkdir(new URL("../test/generated/", import.meta.url), { recursive: true });
await writeFile(
  new URL("../test/generated/guide.ts", import.meta.url),
  `${lines.filter(isImport).join("\n")}

export async function guide(services: { product: string; engineering: string }, says: (said: unknown, expected: string) => void) {
${lines.filter((line) => !isImport(line)).join("\n")}
}
`,
);
