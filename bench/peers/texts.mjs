import fs from 'node:fs';
import path from 'node:path';

/**
 * Reads the YAML files below a folder.
 * @param {string | undefined} folder
 * @returns {{ name: string, text: string }[]}
 */
export function textsIn(folder) {
  if (folder === undefined) throw new Error('which folder?');
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }));
}
