/**
 * End-to-end tests in real VS Code: `npm run e2e`, which packs the extension and bundles the tests when they changed.
 *
 *   node tests/e2e/run.mjs [--host node|web] [--part api|ui] [--json FILE] [--extension FOLDER] [--samples FOLDER] [--only TEXT]
 *
 * Both extension hosts run: Node's (VS Code's server; the UI part installs the packed .vsix) and the web worker's. Not
 * exercised: the desktop shell, which needs an Electron that npm does not carry. @vscode/test-electron could run the same
 * bundle, dist/tests/suite.js, where it can be downloaded.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch, needBrowser } from '../../scripts/vscode/browser.mjs';
import { installVSCode, ROOT } from '../../scripts/vscode/install.mjs';
import { startNodeHost } from '../../scripts/vscode/nodeHost.mjs';
import { exitOnSignals } from '../../scripts/vscode/processes.mjs';
import { startWebHost } from '../../scripts/vscode/webHost.mjs';
import { bundleTests, needFreshPackage } from './freshPackage.mjs';

const TESTS = 'dist/tests/suite.js';
/** VS Code speaks English here; Certidoc would follow it. The wizards ask for no notation. */
const FRENCH = { 'certidoc.langue': 'fr', 'certidoc.notation': 'yaml' };
const { values } = parseArgs({
  options: {
    host: { type: 'string' },
    part: { type: 'string' },
    json: { type: 'string' },
    extension: { type: 'string', default: ROOT },
    only: { type: 'string' },
    samples: { type: 'string', default: path.join(ROOT, 'samples') },
  },
});
const extension = path.resolve(values.extension);
const samples = path.resolve(values.samples);

/** @typedef {'node' | 'web'} Kind @typedef {'api' | 'ui'} Part */

/**
 * Starts a host for a part, on a copy of the samples.
 * @param {Kind} kind
 * @param {Part} part
 * @param {import('./ui/scenarios.mts').Stage} stage
 */
function startHost(kind, part, stage) {
  const tests = part === 'api' ? TESTS : undefined;
  const common = { folder: workspace(stage.files), settings: { ...FRENCH, ...stage.settings } };
  if (kind === 'web') return startWebHost({ ...common, extension, tests });
  if (part === 'api') return startNodeHost({ ...common, extension, tests });
  return startNodeHost({ ...common, vsix: path.join(extension, 'dist/certidoc.vsix') });
}

/**
 * @param {Kind} kind
 * @param {Part} part
 * @param {import('playwright-core').Browser} browser
 */
async function runPart(kind, part, browser) {
  console.log(`${part} — ${kind}`);
  /** @param {import('./ui/scenarios.mts').Stage} [stage] */
  const begin = (stage = {}) => startHost(kind, part, stage);
  if (part === 'ui') return (await import('./runUi.mjs')).runUi({ begin, browser, samples, only: values.only });
  const host = await begin();
  try {
    return await (await import('./runApi.mjs')).runApi(host, browser);
  } finally {
    await host.close();
  }
}

/**
 * @param {string[]} [files] those of the samples that it holds; all of them by default
 * @returns {string} a new folder with copies
 */
function workspace(files) {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'workspace-')), 'samples');
  fs.mkdirSync(folder);
  for (const file of files ?? ['.']) fs.cpSync(path.join(samples, file), path.join(folder, file), { recursive: true });
  return folder;
}

/** Sends all temporary files, the browser's too, to one folder that is removed at the end, however the end comes. */
function keepTemporaryFilesTogether() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'certidoc-e2e-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}

async function main() {
  exitOnSignals();
  keepTemporaryFilesTogether();
  await installVSCode();
  if (extension === ROOT) {
    await needFreshPackage();
    bundleTests();
  }
  const browser = await launch(await needBrowser());
  const total = { passed: 0, failed: 0 };
  try {
    for (const part of /** @type {Part[]} */ (['api', 'ui'])) {
      for (const kind of /** @type {Kind[]} */ (['node', 'web'])) {
        if ((values.part ?? part) !== part || (values.host ?? kind) !== kind) continue;
        const { passed, failed } = await runPart(kind, part, browser);
        total.passed += passed;
        total.failed += failed;
      }
    }
  } finally {
    await browser.close();
  }
  if (values.json) fs.writeFileSync(values.json, JSON.stringify(total));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

await main();
