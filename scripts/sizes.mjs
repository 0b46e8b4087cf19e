/** Holds what people download to its size. */
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/** The greatest size of what is published, in kilobytes of 1,000 bytes; `wanted` is the aim where it is not yet met. */
export const LIMITS = [
  { file: 'dist/node/languageServer.cjs', kilobytes: 1075, wanted: 700 },
  { file: 'dist/browser/server.js', kilobytes: 1240, wanted: 700 },
  { file: 'dist/node/extension.cjs', kilobytes: 500 },
  { file: 'dist/browser/extension.js', kilobytes: 500 },
  { file: 'server/dist/cli.cjs', kilobytes: 1550 },
  { file: 'dist/certidoc.vsix', kilobytes: 1500 },
];

/** Checks what was built for production. Throws when a file is too big. */
export function checkSizes() {
  for (const { file, kilobytes } of LIMITS) {
    const built = path.join(ROOT, file);
    if (!fs.existsSync(built)) continue;
    const size = Math.ceil(fs.statSync(built).size / 1000);
    if (size > kilobytes) {
      throw new Error(`${file} is ${size} kB; ${kilobytes} kB at most. See what weighs: npx esbuild … --analyze`);
    }
  }
}
