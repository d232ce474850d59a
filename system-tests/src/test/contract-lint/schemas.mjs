// Compiles JSON Schemas as ajv's strict mode has them, which warns of nothing and refuses it: node schemas.mjs FILE…
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

let refused = 0;
for (const file of process.argv.slice(2)) {
  try {
    // Types such as [string, "null"] are what JSON Schema has for what may be null.
    const ajv = new Ajv2020.default({ strict: true, allowUnionTypes: true, validateFormats: true });
    addFormats.default(ajv);
    ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  } catch (e) {
    refused++;
    console.log(`${file}: ${e.message}`);
  }
}
process.exit(refused ? 1 : 0);
