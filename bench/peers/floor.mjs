// The floor: `parseDocument` of the `yaml` package for every YAML file of a folder, in one thread; nothing else.
//   node bench/peers/floor.mjs FOLDER
import { parseDocument } from 'yaml';
import { textsIn } from './texts.mjs';

const documents = textsIn(process.argv[2]).map(({ text }) => parseDocument(text));
console.log(`${documents.length} documents`);
