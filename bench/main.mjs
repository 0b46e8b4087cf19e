// Measures Certidoc and its peers in one run, and prints one table:
//   npm run bench -- [--quick] [--only cli,editor,sizes]
// Peers are installed under bench/ the first time. `--quick` takes smaller folders and fewer runs: its ratios are rough.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cliRows } from './rows/cli.mjs';
import { editorRows, indexRow } from './rows/editor.mjs';
import { sizeRows } from './rows/sizes.mjs';
import { buildBundles, installPeers, writeSchemas } from './support/setting.mjs';
import { tableOf } from './support/table.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'cli,editor,sizes' },
  },
});

const PLANS = {
  full: { fiches: 10_000, some: 1000, repeat: 3, edits: 100, peerEdits: 20, largest: 10_000_000 },
  quick: { fiches: 1000, some: 100, repeat: 1, edits: 20, peerEdits: 5, largest: 1_000_000 },
};

const SECTIONS = {
  cli: { title: 'Command line', rows: cliRows },
  editor: { title: 'Editor (p50 / p95)', rows: (plan) => [...editorRows(plan), indexRow(plan)] },
  sizes: { title: 'Sizes', rows: sizeRows },
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'certidoc-bench-'));
try {
  say('peers');
  installPeers();
  say('build');
  buildBundles();
  const schemas = path.join(folder, 'schemas');
  writeSchemas(schemas);
  const plan = { ...PLANS[values.quick ? 'quick' : 'full'], folder, schemas };
  const sections = values.only.split(',').map((name) => {
    const section = SECTIONS[name];
    if (!section) throw new Error(`--only takes ${Object.keys(SECTIONS).join(', ')}, not ${name}`);
    say(name);
    return { title: section.title, rows: section.rows(plan) };
  });
  const cpu = os.cpus();
  console.log(
    `Node ${process.version}, ${cpu.length} × ${cpu[0]?.model.trim() ?? '?'}, ${values.quick ? 'quick' : 'full'}`,
  );
  console.log(tableOf(sections));
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function say(what) {
  process.stderr.write(`bench: ${what}\n`);
}
