// Writes a corpus of documents, some with a known fault, and the manifest of these faults:
//   node bench/corpus/main.mjs --out DIR --fiches 300 --competences 10 --referentiels 10 --faults 0.3 --seed 1
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importCore } from '../../scripts/generate/core.mjs';

const number = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    fiches: number('300'),
    competences: number('10'),
    referentiels: number('10'),
    faults: number('0.3'),
    seed: number('1'),
  },
});
if (!values.out) throw new Error('--out DIR is missing');

const { corpusOf } = await importCore("export { corpusOf } from './bench/corpus/corpus.ts';");
const { files, manifest } = corpusOf({
  fiches: Number(values.fiches),
  competences: Number(values.competences),
  referentiels: Number(values.referentiels),
  faults: Number(values.faults),
  seed: Number(values.seed),
});
for (const [name, text] of Object.entries(files)) {
  const file = path.join(values.out, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
fs.writeFileSync(path.join(values.out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`${Object.keys(files).length} documents, ${manifest.length} faults: ${values.out}`);
