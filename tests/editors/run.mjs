/**
 * Tests of `certidoc lsp --stdio` in a real Neovim: `npm run editors`, once `npm run build` has run.
 *
 *   node tests/editors/run.mjs [--json FILE]
 *
 * Neovim is configured by the block that docs/editeurs.md gives, and what a person types is in neovim.lua.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { needNeovim } from '../../scripts/editors/neovim.mjs';
import { ROOT } from '../../scripts/vscode/install.mjs';
import { exitOnSignals, killTree, start } from '../../scripts/vscode/processes.mjs';

/** In milliseconds: each test gives up by itself long before. */
const LIMIT = 120_000;
const PAGE = 'docs/editeurs.md';
const SERVER = path.join(ROOT, 'server/dist/cli.cjs');

/** @returns {string} the configuration of Neovim that the documentation gives */
function documentedConfiguration() {
  const page = fs.readFileSync(path.join(ROOT, PAGE), 'utf8');
  const block = /^```lua\n(.*?)^```$/ms.exec(page)?.[1];
  if (block === undefined) throw new Error(`${PAGE} : il manque le bloc « lua » / its « lua » block is missing`);
  return block;
}

/**
 * Lays out a home of its own for Neovim, with `certidoc` on the PATH and a copy of the samples.
 * @param {string} home
 */
function layOut(home) {
  const place = (/** @type {string[]} */ ...names) => path.join(home, ...names);
  for (const folder of ['bin', 'config/nvim/plugin']) fs.mkdirSync(place(folder), { recursive: true });
  fs.writeFileSync(place('config/nvim/plugin/certidoc.lua'), documentedConfiguration());
  fs.symlinkSync(SERVER, place('bin/certidoc'));
  fs.cpSync(path.join(ROOT, 'samples/mediateur-numerique'), place('project'), { recursive: true });
  return {
    project: place('project'),
    results: place('results'),
    env: {
      ...process.env,
      PATH: [place('bin'), path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
      XDG_CONFIG_HOME: place('config'),
      XDG_DATA_HOME: place('data'),
      XDG_STATE_HOME: place('state'),
      XDG_CACHE_HOME: place('cache'),
      RESULTS: place('results'),
    },
  };
}

/**
 * Runs Neovim to its end.
 * @param {string} command
 * @param {ReturnType<typeof layOut>} layout
 * @returns {Promise<string>} what it said
 */
function runNeovim(command, { project, env }) {
  const script = path.join(import.meta.dirname, 'neovim.lua');
  const child = start(command, ['--headless', '-S', script], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => killTree(child), LIMIT);
  return new Promise((resolve) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.once('close', () => {
      clearTimeout(timer);
      resolve(output);
    });
  });
}

/**
 * Reads what neovim.lua wrote and shows it.
 * @param {string} results
 * @param {string} output
 * @returns {{ passed: number, failed: number }} failed ≥ 1 when the run broke before its end
 */
function report(results, output) {
  const written = fs.existsSync(results) ? fs.readFileSync(results, 'utf8').trim().split('\n') : [];
  const [total, ...done] = written.map((line) => JSON.parse(line));
  for (const { name, fault } of done) console.log(fault === undefined ? `  ✓ ${name}` : `  ✗ ${name}\n    ${fault}`);
  const passed = done.filter(({ fault }) => fault === undefined).length;
  const failed = Math.max((total ?? 1) - passed, 0);
  if (done.length !== total) console.log(`  ✗ Neovim s'est arrêté avant la fin / Neovim ended too early\n${output}`);
  return { passed, failed };
}

async function main() {
  exitOnSignals();
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const command = await needNeovim();
  const home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'certidoc-neovim-')));
  process.once('exit', () => fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  const layout = layOut(home);
  const total = report(layout.results, await runNeovim(command, layout));
  if (values.json) fs.writeFileSync(values.json, JSON.stringify(total));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

await main();
