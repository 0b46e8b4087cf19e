/** Runs the API suite inside an extension host and reports each test. */
import path from 'node:path';
import { ROOT } from '../../scripts/vscode/install.mjs';

/** For a window that hangs; each test has its own limit, and a busy machine takes minutes for them all. */
const LIMIT_MS = 600_000;
const PREFIX = '##TESTS ';
/** What VS Code itself says of what it lacks here (files not there yet, compiled modules); it hides what matters. */
const NOISE = /ENOPRO|CodeExpectedError|Canceled|^Request to|^Ignoring|bindings file|watchdog/;

/**
 * @param {import('../../scripts/vscode/settings.mjs').Host} host
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<{ passed: number, failed: number }>} failed ≥ 1 whenever the run did not end well
 */
export async function runApi(host, browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  /** @type {{ title: string, state: string, ms?: number, error?: string }[]} */
  let results = [];
  /** @type {string[]} */
  const log = [];
  // VS Code calls both of these in the page: what the tests print, then the exit code.
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
    const line = args.join(' ');
    if (line.startsWith(PREFIX)) results = JSON.parse(line.slice(PREFIX.length));
    else if (!NOISE.test(line)) log.push(line.split('\n', 4).join('\n'));
  });
  const exit = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.goto(host.url, { timeout: LIMIT_MS });
  const status = await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, LIMIT_MS, 'timeout').unref())]);

  for (const one of results) console.log(lineOf(one));
  const count = (/** @type {string} */ state) => results.filter((one) => one.state === state).length;
  const broken = status !== 0 && count('failed') === 0;
  // The reason of a crash arrives after the exit code.
  if (broken) await page.waitForTimeout(500);
  if (broken) console.log(`  ✗ exit ${status}\n${log.slice(-12).join('\n')}`);
  if (status !== 0) await page.screenshot({ path: path.join(ROOT, `shots/${host.kind}-api-failed.png`) });
  await page.close();
  return { passed: count('passed'), failed: count('failed') + (broken ? 1 : 0) };
}

/** @param {{ title: string, state: string, ms?: number, error?: string }} result */
function lineOf({ title, state, ms, error }) {
  if (state === 'passed') return `  ✓ ${title} (${ms} ms)`;
  return state === 'failed' ? `  ✗ ${title}\n${error}` : `  - ${title}`;
}
