/**
 * `npm test`: every check, one after the other, up to the first that fails. The steps are chained here because
 * `ignore-scripts` switches off npm's own pre and post scripts. `-- --verbose` shows the output of every step.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './vscode/install.mjs';
import { exitOnSignals, runNpm } from './vscode/processes.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {object} Step
 * @property {string} label
 * @property {string[]} npm the npm script and its arguments
 * @property {boolean} [echo] whether its output is worth following
 * @property {() => Count} [count] how many tests ran, read from the report that the step wrote
 */

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'certidoc-tests-'));
const UNIT_REPORT = path.join(reports, 'unit.json');
const EDITORS_REPORT = path.join(reports, 'editors.json');
const E2E_REPORT = path.join(reports, 'e2e.json');
const verbose = process.argv.includes('--verbose');
const scripts = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts;

/** @type {Step[]} */
const steps = [
  { label: 'types', npm: ['check'] },
  { label: 'style', npm: ['check:style'] },
  ...(scripts.generate ? [{ label: 'generated files', npm: ['generate', '--', '--check'] }] : []),
  { label: 'build', npm: ['build'] },
  {
    label: 'unit, CLI and LSP tests',
    npm: ['unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    count: () => {
      const { numPassedTests, numFailedTests } = read(UNIT_REPORT);
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
  { label: 'grammars', npm: ['grammar'] },
  {
    label: 'the language server in Neovim',
    npm: ['editors', '--', '--json', EDITORS_REPORT],
    echo: true,
    count: () => read(EDITORS_REPORT),
  },
  { label: 'package', npm: ['package'] },
  {
    label: 'end-to-end tests in VS Code',
    npm: ['e2e', '--', '--json', E2E_REPORT],
    echo: true,
    count: () => read(E2E_REPORT),
  },
];

/** @param {string} file */
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/**
 * Runs a step and says how it went.
 * @param {Step} step
 * @returns {Promise<Count & { ok: boolean }>}
 */
async function perform({ label, npm, echo = false, count }) {
  console.log(`▶ ${label}`);
  const started = Date.now();
  const { status, output } = await runNpm(['run', '--silent', ...npm], { cwd: ROOT, echo: echo || verbose });
  const ok = status === 0;
  if (!ok && !echo && !verbose) console.log(output);
  const tests = counted(count, ok);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const detail = count ? `${tests.passed} passed, ${tests.failed} failed, ` : '';
  console.log(`${ok ? '✓' : '✗'} ${label} (${detail}${seconds} s)`);
  return { ...tests, ok };
}

/**
 * A step that fails without naming a failed test (a type error, a crash) counts as one failure.
 * @param {(() => Count) | undefined} count
 * @param {boolean} ok
 * @returns {Count}
 */
function counted(count, ok) {
  let tests = { passed: 0, failed: 0 };
  try {
    tests = count?.() ?? tests;
  } catch (error) {
    // No report: the step broke before its end. When it claims success, that is a fault too.
    if (ok) throw error;
  }
  return { passed: tests.passed, failed: ok ? tests.failed : Math.max(tests.failed, 1) };
}

async function main() {
  process.once('exit', () => fs.rmSync(reports, { recursive: true, force: true }));
  exitOnSignals();
  const total = { passed: 0, failed: 0 };
  const started = Date.now();
  for (const step of steps) {
    const { passed, failed, ok } = await perform(step);
    total.passed += passed;
    total.failed += failed;
    if (ok) continue;
    const left = steps.slice(steps.indexOf(step) + 1).map(({ label }) => label);
    console.log(`\n✗ ${step.label}${left.length > 0 ? ` — not run: ${left.join(', ')}` : ''}`);
    break;
  }
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
  console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

await main();
