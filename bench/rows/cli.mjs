// What the command line costs, against the floor and against other linters on comparable work.
import fs from 'node:fs';
import path from 'node:path';
import { timeNode } from '../support/measure.mjs';
import { CLI, peer, peerScript, writeCorpus } from '../support/setting.mjs';
import { atMost, faster, ms, times } from '../support/table.mjs';

/**
 * Gives the rows on the command line.
 * @param {{ folder: string, schemas: string, fiches: number, some: number, repeat: number }} plan
 *   `fiches`: of the big corpus; `some`: of the one that the slow linters read; `repeat`: runs of which the median is kept
 */
export function cliRows({ folder, schemas, fiches, some, repeat }) {
  const big = path.join(folder, 'big');
  const small = path.join(folder, 'small');
  writeCorpus(big, fiches);
  writeCorpus(small, some);
  const lint = lintIn(big, repeat);
  const floor = timeNode([peerScript('floor.mjs'), big], { times: repeat });
  const documents = `${fiches} fiches + ${fiches / 2} bilans`;
  return [
    atMost(`lint ${documents}: wall`, lint.wall, floor.wall, 'floor', 1),
    atMost(`lint ${documents}: processor`, lint.cpu, floor.cpu, 'floor', 1.5),
    atMost('peak memory', lint.megabytes, floor.megabytes, 'floor', 3, (figure) => `${figure.toFixed(0)} MB`),
    ...cacheRows(big, fiches, floor, repeat),
    growthRow(folder, lint, fiches, repeat),
    ...peerRows(small, schemas, some, repeat),
    coldRow(small, repeat),
  ];
}

function lintIn(folder, repeat, options = []) {
  return timeNode([CLI, 'lint', '.', '--quiet', '--jobs', '2', ...options], { cwd: folder, times: repeat });
}

function cacheRows(folder, fiches, floor, repeat) {
  const cache = ['--cache', '--cache-location', path.join(folder, '../cache')];
  lintIn(folder, 1, cache);
  const again = lintIn(folder, repeat, cache);
  const changed = path.join(folder, `fiches/activite-${String(fiches / 2).padStart(4, '0')}.fiche.yaml`);
  fs.appendFileSync(changed, '# relu\n');
  const one = lintIn(folder, 1, cache);
  return [
    atMost('the same again, --cache', again.wall, floor.wall, 'floor', 0.12),
    atMost('one fiche changed, --cache', one.wall, floor.wall, 'floor', 0.15),
  ];
}

/** Processor time for each document, from a hundredth of the corpus to the whole, start-up taken away. */
function growthRow(folder, lint, fiches, repeat) {
  const few = path.join(folder, 'few');
  const fewFiches = Math.max(10, fiches / 10);
  writeCorpus(few, fewFiches);
  const idle = timeNode([CLI, '--version'], { times: repeat }).cpu;
  const perFiche = (lint.cpu - idle) / fiches;
  const perFew = (lintIn(few, repeat).cpu - idle) / fewFiches;
  const ratio = perFiche / perFew;
  const what = `growth: cost of a fiche among ${fiches}`;
  const other = `among ${fewFiches} ${ms(perFew)}`;
  return { what, ours: ms(perFiche), other, ratio: times(ratio), target: '≤ 1.15 ×', met: ratio <= 1.15 };
}

function peerRows(folder, schemas, fiches, repeat) {
  const ours = lintIn(folder, repeat).wall;
  const on = `lint ${fiches} fiches + ${fiches / 2} bilans`;
  const ajv = timeNode([peerScript('ajv.mjs'), folder, schemas], { times: repeat }).wall;
  const eslint = timeNode([peer('eslint/bin/eslint.js'), '-c', peerScript('eslint.config.mjs'), '.'], {
    cwd: folder,
    env: { BENCH_SCHEMAS: schemas },
  }).wall;
  return [
    { what: on, ours: ms(ours), other: `js-yaml + ajv ${ms(ajv)}`, ratio: times(ours / ajv) },
    faster(on, ours, eslint, 'eslint-plugin-yml + schema', 15),
    faster(on, ours, spectral(folder, schemas), 'Spectral', 25),
  ];
}

/** Spectral takes one schema a run: fiches, then bilans. */
function spectral(folder, schemas) {
  return ['fiche', 'bilan'].reduce((sum, kind) => {
    const ruleset = path.join(schemas, `${kind}.spectral.json`);
    const schema = JSON.parse(fs.readFileSync(path.join(schemas, `${kind}.json`), 'utf8'));
    // biome-ignore lint/suspicious/noThenProperty: the name is Spectral's.
    const rule = { given: '$', severity: 'error', then: { function: 'schema', functionOptions: { schema } } };
    fs.writeFileSync(ruleset, JSON.stringify({ rules: { [kind]: rule } }));
    const args = ['lint', `${kind}s/*.yaml`, '-r', ruleset, '--ignore-unknown-format', '--quiet'];
    return sum + timeNode([peer('@stoplight/spectral-cli/dist/index.js'), ...args], { cwd: folder }).wall;
  }, 0);
}

function coldRow(folder, repeat) {
  const bare = timeNode(['-e', '0'], { times: 4 * repeat + 1 }).wall;
  const fiche = path.join(folder, 'fiches/activite-0001.fiche.yaml');
  const alone = path.join(folder, '../one');
  fs.mkdirSync(alone, { recursive: true });
  fs.copyFileSync(fiche, path.join(alone, 'a.fiche.yaml'));
  const one = timeNode([CLI, 'lint', 'a.fiche.yaml'], { cwd: alone, times: 4 * repeat + 1 }).wall;
  return atMost('one fiche, cold process', one, bare, 'node -e 0', 2);
}
