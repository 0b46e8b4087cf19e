// js-yaml and ajv: every YAML file of a folder against the JSON Schema of its kind.
//   node bench/peers/ajv.mjs FOLDER SCHEMAS
import fs from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { CORE_SCHEMA, load } from 'js-yaml';
import { textsIn } from './texts.mjs';

const [, , folder, schemas] = process.argv;
const ajv = new Ajv2020.default({ strict: false, allErrors: true, validateFormats: false });
const validators = new Map(
  ['fiche', 'bilan', 'referentiel'].map((kind) => [
    kind,
    ajv.compile(JSON.parse(fs.readFileSync(path.join(schemas, `${kind}.json`), 'utf8'))),
  ]),
);
let faults = 0;
for (const { name, text } of textsIn(folder)) {
  const validate = validators.get(name.split('.').at(-2));
  try {
    if (validate && !validate(load(text, { schema: CORE_SCHEMA }))) faults += validate.errors.length;
  } catch {
    // A text that js-yaml cannot read is a fault too.
    faults++;
  }
}
console.log(`${faults} faults`);
