/**
 * VS Code in French. Its own language packs are on a marketplace only; an npm package carries one of 2024, keyed by
 * module and name. What it lacks (younger texts) stays in English.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, VSCODE } from './install.mjs';

const PACK = path.resolve(VSCODE, '../../../@codingame/monaco-vscode-language-pack-fr/translations/main.i18n.json.js');

/**
 * Has every VS Code opened later in a page speak French, hence the extensions too.
 * @param {import('playwright-core').Page} page
 */
export async function speakFrench(page) {
  const body = await frenchScript();
  await page.route('**/nls.messages.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  // An extension that is run from its folder in a web worker is read in English only.
  const manifest = { path: path.join(ROOT, 'package.nls.fr.json') };
  await page.route('**/dev/package.nls.json', (route) => route.fulfill(manifest));
}

/** @returns {Promise<string>} the script that VS Code reads its texts from: a list, in the order of its keys */
async function frenchScript() {
  /** @type {Record<string, Record<string, string>>} */
  const french = (await import(pathToFileURL(PACK).href)).default;
  /** @type {[string, string[]][]} */
  const keys = read('nls.keys.json');
  /** @type {string[]} */
  const english = read('nls.messages.json');
  const names = keys.flatMap(([module, own]) => own.map((name) => ({ module, name })));
  const texts = names.map(({ module, name }, i) => translation(english[i] ?? '', french[module]?.[name]));
  return `globalThis._VSCODE_NLS_MESSAGES=${JSON.stringify(texts)};globalThis._VSCODE_NLS_LANGUAGE="fr";`;
}

/** @param {string} file of VS Code */
function read(file) {
  return JSON.parse(fs.readFileSync(path.join(VSCODE, 'out', file), 'utf8'));
}

/**
 * A text whose places differ from those of today's has changed its meaning since.
 * @param {string} english
 * @param {string | undefined} french
 */
function translation(english, french) {
  const places = (/** @type {string} */ text) => [...new Set(text.match(/\{\d+\}/g))].sort().join();
  return french !== undefined && places(french) === places(english) ? french : english;
}
