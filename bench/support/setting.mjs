// What the measures need on the disk: the peers, the bundles, the documents, the JSON Schemas.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { importCore, REPOSITORY } from '../../scripts/generate/core.mjs';

const BENCH = path.join(REPOSITORY, 'bench');

/** The command line and the server, as they are published. */
export const CLI = path.join(REPOSITORY, 'server/dist/certidoc.cjs');
export const SERVER = path.join(REPOSITORY, 'dist/node/server.cjs');

/** Installs what Certidoc is measured against, unless what the lock file names is there already. */
export function installPeers() {
  const lock = fs.readFileSync(path.join(BENCH, 'package-lock.json'), 'utf8');
  const stamp = path.join(BENCH, 'node_modules/.certidoc-bench');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  run('npm', ['ci', '--ignore-scripts'], BENCH);
  fs.writeFileSync(stamp, lock);
}

/** Builds the bundles as they are published. */
export function buildBundles() {
  run(process.execPath, ['scripts/build.mjs', 'extension', 'cli', '--production'], REPOSITORY);
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** Gives the path of a package's file among the peers. */
export function peer(...parts) {
  return path.join(BENCH, 'node_modules', ...parts);
}

/** Gives the path of a script of `bench/peers`. */
export function peerScript(name) {
  return path.join(BENCH, 'peers', name);
}

/**
 * Writes the JSON Schemas of the three kinds into a folder, as `certidoc schema` gives them.
 * @param {string} folder
 */
export function writeSchemas(folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const kind of ['fiche', 'bilan', 'referentiel']) {
    const { stdout, status } = spawnSync(process.execPath, [CLI, 'schema', kind], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`certidoc schema ${kind} ended with ${status}`);
    fs.writeFileSync(path.join(folder, `${kind}.json`), stdout);
  }
}

const { corpusOf, referentielText } = await importCore(`
  export { corpusOf } from './bench/corpus/corpus.ts';
  export { referentielText } from './bench/corpus/referentiel.ts';`);

/**
 * Writes a folder of documents: a référentiel, fiches, and a bilan for every second one, some with a fault.
 * @param {string} folder
 * @param {number} fiches
 */
export function writeCorpus(folder, fiches) {
  const request = { fiches, competences: 10, referentiels: 0, faults: 0.05, seed: 1 };
  for (const [name, text] of Object.entries(corpusOf(request).files)) write(path.join(folder, name), text);
}

/**
 * Writes a référentiel of about so many characters, and gives its path.
 * @param {string} folder
 * @param {number} characters
 */
export function writeReferentiel(folder, characters) {
  const [few, many] = [10, 100].map((count) => referentielText('grand', count).length);
  const competences = Math.round(10 + (90 * (characters - few)) / (many - few));
  const file = path.join(folder, 'grand.referentiel.yaml');
  write(file, referentielText('grand', competences));
  return file;
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
