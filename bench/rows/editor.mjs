// What a person who types waits for, with the server as it is published and with yaml-language-server.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { timeNode } from '../support/measure.mjs';
import { peer, peerScript, SERVER, writeCorpus, writeReferentiel } from '../support/setting.mjs';
import { atMost, ms, times, within } from '../support/table.mjs';

/** What yaml-language-server waits after an edit, in milliseconds: taken away from its figures. */
const DEBOUNCE = 200;

/** The documents edited, and the limits: p50 and p95 in milliseconds, and how many times faster than the peer. */
const SIZES = [
  { name: 'fiche 4 KB', diagnostics: [2, 5], completion: [2, 5], hover: [1], definition: [1], peer: 1.5 },
  { name: '70 KB', characters: 70_000, diagnostics: [4, 10], completion: [3, 8], hover: [1], definition: [1], peer: 2 },
  {
    name: '555 KB',
    characters: 555_000,
    diagnostics: [6, 15],
    completion: [5, 10],
    hover: [2],
    definition: [2],
    peer: 10,
  },
  {
    name: '5.5 MB',
    characters: 5_500_000,
    diagnostics: [15, 40],
    completion: [15, 30],
    hover: [5],
    definition: [5],
    peer: 35,
  },
];

/**
 * Gives the rows on the editor, with a folder of about 1,000 documents around the one that is edited.
 * @param {{ folder: string, schemas: string, edits: number, peerEdits: number, largest: number }} plan
 *   `largest`: of the référentiels edited, in characters
 */
export function editorRows({ folder, schemas, edits, peerEdits, largest }) {
  const around = path.join(folder, 'editor');
  writeCorpus(around, 666);
  const starts = startRow(folder, schemas);
  const rows = SIZES.filter(({ characters = 0 }) => characters <= largest).flatMap((size) => {
    const file = fileOf(around, size.characters);
    const ours = latency([OURS, file, around, edits]);
    const theirs = latency([yamlServer(), file, around, peerEdits, 'yaml', settingsOf(schemas)]);
    theirs.diagnostics = minus(theirs.diagnostics, DEBOUNCE);
    if (size.characters !== undefined) fs.rmSync(file);
    return rowsOf(size, ours, theirs);
  });
  return [...rows, starts];
}

const OURS = `${process.execPath} ${SERVER} --stdio`;

/** From the start of the process to what is said of a fiche, beside its bilan and its référentiel. */
function startRow(folder, schemas) {
  const small = path.join(folder, 'start');
  writeCorpus(small, 1);
  const file = fileOf(small, undefined);
  const ours = latency([OURS, file, small, 1]);
  const theirs = latency([yamlServer(), file, small, 1, 'yaml', settingsOf(schemas)]);
  const row = within('server: start → first diagnostics of a fiche', ours.start, 150, ms);
  return { ...row, other: `yaml-language-server ${ms(theirs.start)}` };
}

function rowsOf(size, ours, theirs) {
  const rows = ['diagnostics', 'completion', 'hover', 'definition'].map((figure) => {
    const [p50, p95 = Number.POSITIVE_INFINITY] = size[figure];
    const mine = ours[figure];
    return {
      what: `${size.name}: ${figure === 'diagnostics' ? 'one character → diagnostics' : figure}`,
      ours: both(mine),
      target: `≤ ${size[figure].join(' / ')} ms`,
      met: mine.p50 <= p50 && mine.p95 <= p95,
    };
  });
  const ratio = theirs.diagnostics.p50 / ours.diagnostics.p50;
  rows.splice(1, 0, {
    what: `${size.name}: the same, against the peer`,
    ours: both(ours.diagnostics),
    other: `yaml-language-server ${both(theirs.diagnostics)}`,
    ratio: `${times(ratio)} faster`,
    target: `≥ ${size.peer} ×`,
    met: ratio >= size.peer,
  });
  if (size.characters === 70_000)
    rows.push(within('server memory, 70 KB + 1,000 documents', ours.megabytes, 200, (figure) => `${figure} MB`));
  return rows;
}

const both = ({ p50, p95 }) => `${p50.toFixed(1)} / ${ms(p95)}`;

/** What is left may be as little as nothing: a tenth of a millisecond keeps the ratio a number. */
const minus = ({ p50, p95 }, time) => ({ p50: Math.max(0.1, p50 - time), p95: Math.max(0.1, p95 - time) });

function fileOf(folder, characters) {
  return characters === undefined
    ? path.join(folder, 'fiches/activite-0001.fiche.yaml')
    : writeReferentiel(folder, characters);
}

function latency([server, file, folder, edits, language = '', settings = '{}']) {
  const script = path.join(import.meta.dirname, '../editor/latency.mjs');
  const kind = language || (file.endsWith('.fiche.yaml') ? 'fiche' : 'referentiel');
  const asked = ['--server', server, '--file', file, '--folder', folder, '--edits', String(edits), '--json'];
  const args = [script, ...asked, '--language', kind, '--settings', settings];
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: LONGEST };
    return JSON.parse(execFileSync(process.execPath, args, options));
  } catch {
    // A server that does not answer costs its own rows, which meet no target, and nothing else.
    return { ...SILENT, start: Number.NaN, megabytes: Number.NaN };
  }
}

/** Milliseconds after which a server is taken to be silent for good. */
const LONGEST = 600_000;
const NOTHING = { p50: Number.NaN, p95: Number.NaN };
const SILENT = { diagnostics: NOTHING, completion: NOTHING, hover: NOTHING, definition: NOTHING };

function yamlServer() {
  return `${process.execPath} ${peer('yaml-language-server/bin/yaml-language-server')} --stdio`;
}

function settingsOf(schemas) {
  const kinds = ['fiche', 'bilan', 'referentiel'];
  const associations = kinds.map((kind) => [
    pathToFileURL(path.join(schemas, `${kind}.json`)).href,
    `**/*.${kind}.yaml`,
  ]);
  const yaml = {
    schemas: Object.fromEntries(associations),
    schemaStore: { enable: false },
    completion: true,
    hover: true,
  };
  return JSON.stringify({ yaml });
}

/**
 * Gives the row on how long a folder of about 1,000 documents takes to be known, from the start of the server.
 * @param {{ folder: string, repeat: number }} plan
 */
export function indexRow({ folder, repeat }) {
  const around = path.join(folder, 'editor');
  const script = path.join(import.meta.dirname, '../editor/index.mjs');
  const runs = Array.from({ length: repeat }, () => Number(execFileSync(process.execPath, [script, SERVER, around])));
  const floor = timeNode([peerScript('floor.mjs'), around], { times: repeat }).wall;
  const best = runs.toSorted((a, b) => a - b)[Math.floor(repeat / 2)] ?? Number.NaN;
  return atMost('server: folder of 1,000 documents indexed', best, floor, 'floor', 1.2);
}
