/** Keeps the end-to-end tests from judging an extension packed before the last change, or from playing old tests. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/vscode/install.mjs';
import { runNpm } from '../../scripts/vscode/processes.mjs';

const BUILD = path.join(ROOT, 'scripts/build.mjs');

const VSIX = path.join(ROOT, 'dist/certidoc.vsix');
/** What the packed extension is made from; the build writes the bundles before it is packed. */
const PARTS = [
  'package.json',
  'package.nls.json',
  'package.nls.fr.json',
  ...['client', 'server/src', 'l10n', 'media', 'snippets', 'syntaxes', 'walkthrough'],
];

/** Packs the extension anew when something it is made from has changed since; throws when that fails. */
export async function needFreshPackage() {
  const packed = fs.statSync(VSIX, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (PARTS.every((part) => newest(path.join(ROOT, part)) <= packed)) return;
  const { status, output } = await runNpm(['run', '--silent', 'package'], { cwd: ROOT });
  if (status !== 0) throw new Error(`« npm run package » a échoué / failed\n${output}`);
}

/** Bundles the tests that run inside VS Code, which the package does not hold; throws when that fails. */
export function bundleTests() {
  const { status } = spawnSync(process.execPath, [BUILD, 'tests'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('les tests ne se compilent pas / the tests cannot be bundled');
}

/**
 * @param {string} place a file or a folder
 * @returns {number} when it last changed, in milliseconds since 1970
 */
function newest(place) {
  if (fs.statSync(place).isFile()) return fs.statSync(place).mtimeMs;
  const files = fs.readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map(({ parentPath, name }) => fs.statSync(path.join(parentPath, name)).mtimeMs));
}
