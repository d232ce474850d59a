// Says everything that the parser of @asyncapi/cli says of a document: node asyncapi.mjs DOCUMENT
import { Parser, fromFile } from '@asyncapi/parser';

const [document] = process.argv.slice(2);
const { diagnostics } = await fromFile(new Parser(), document).parse();
for (const { code, message, path } of diagnostics) {
  console.log(`${code} ${path.join('/')}: ${message}`);
}
process.exit(diagnostics.length ? 1 : 0);
