// What every generator does with what it generated: write it, or only compare.
import fs from 'node:fs';
import path from 'node:path';
import { REPOSITORY } from './core.mjs';

/**
 * Makes the files of a folder those given, or only compares them.
 * @param {string} folder relative to the repository's root; files of the same ending that are not given are stale
 * @param {ReadonlyMap<string, string>} files text by name
 * @param {boolean} check compare instead of writing
 * @returns {string[]} paths, relative to the root, that are not up to date
 */
export function outputFolder(folder, files, check) {
  const absolute = path.join(REPOSITORY, folder);
  const present = fs.existsSync(absolute) ? fs.readdirSync(absolute).filter((name) => name.endsWith('.md')) : [];
  const extra = present.filter((name) => !files.has(name));
  const stale = [...files].filter(
    ([name, text]) => !present.includes(name) || fs.readFileSync(path.join(absolute, name), 'utf8') !== text,
  );
  if (!check) {
    fs.mkdirSync(absolute, { recursive: true });
    for (const name of extra) fs.rmSync(path.join(absolute, name));
    for (const [name, text] of stale) fs.writeFileSync(path.join(absolute, name), text);
  }
  return [...extra, ...stale.map(([name]) => name)].map((name) => path.posix.join(folder, name));
}
