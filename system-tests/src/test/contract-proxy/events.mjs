// Holds events against their schemas with ajv as everybody has it: node events.mjs SCHEMAS EVENTS
// SCHEMAS is contracts/events, EVENTS a file with a line {"kind", "event"} for each event.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [schemas, events] = process.argv.slice(2);
const ajv = new Ajv2020.default({ allowUnionTypes: true });
addFormats.default(ajv);
const validators = Object.fromEntries(
  readdirSync(schemas)
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => [file.replace('.schema.json', ''), ajv.compile(JSON.parse(readFileSync(join(schemas, file), 'utf8')))]),
);

let violations = 0;
for (const line of readFileSync(events, 'utf8').split('\n').filter(Boolean)) {
  const { kind, event } = JSON.parse(line);
  const validate = validators[kind];
  if (!validate(event)) {
    violations++;
    console.log(kind, JSON.stringify(validate.errors), JSON.stringify(event));
  }
}
process.exit(violations ? 1 : 0);
