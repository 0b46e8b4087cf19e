/** Plays the UI scenarios, one after the other, and writes their screenshots to shots/. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { speakFrench } from '../../scripts/vscode/french.mjs';
import { ROOT } from '../../scripts/vscode/install.mjs';
import { scenarios } from './ui/scenarios.mts';
import { Workbench } from './ui/workbench.mts';

const SHOTS = path.join(ROOT, 'shots');
/** A busy machine takes long to load VS Code; what is done in it afterwards is quick. */
const OPENING_MS = 120_000;

/**
 * @typedef {object} Theatre
 * @property {(stage?: import('./ui/scenarios.mts').Stage) => Promise<import('../../scripts/vscode/settings.mjs').Host>} begin
 *   starts a host on a fresh workspace
 * @property {import('playwright-core').Browser} browser
 * @property {string} samples the folder that the workspace is a copy of, to look up places in its files
 * @property {string} [only] what the names of the scenarios to play hold
 */

/**
 * @param {Theatre} theatre
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runUi({ begin, browser, samples, only = '' }) {
  mkdirSync(SHOTS, { recursive: true });
  const played = scenarios.filter(({ name }) => name.includes(only));
  let failed = 0;
  /** @type {Awaited<ReturnType<typeof openWindow>> | undefined} */
  let window;
  for (const scenario of played) {
    if (window && window.stage !== scenario.stage) window = await window.close();
    window ??= await openWindow(await begin(scenario.stage), browser, { samples, stage: scenario.stage }).catch(
      (error) => tellFailure(scenario, error),
    );
    if (!window) {
      failed += 1;
      continue;
    }
    const passed = await perform(scenario, window.workbench);
    if (!passed) failed += 1;
    // What a failed scenario leaves behind must not fail the ones after it.
    if (!passed || !(await isReset(window.workbench))) window = await window.close();
  }
  await window?.close();
  return { passed: played.length - failed, failed };
}

/**
 * @param {import('../../scripts/vscode/settings.mjs').Host} host
 * @param {import('playwright-core').Browser} browser
 * @param {{ samples: string, stage: import('./ui/scenarios.mts').Stage | undefined }} options
 * @throws {Error} when the window does not open; nothing of it is left
 */
async function openWindow(host, browser, { samples, stage }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  const close = async () => {
    await page.close();
    await host.close();
    return undefined;
  };
  try {
    if (stage?.french) await speakFrench(page);
    await page.goto(host.url, { timeout: OPENING_MS });
    // Keys struck before the window is drawn are lost.
    await page.locator('.part.sidebar .pane-header').first().waitFor({ timeout: OPENING_MS });
  } catch (error) {
    await close();
    throw error;
  }
  return { workbench: new Workbench(page, { samples, shots: path.join(SHOTS, host.kind) }), stage, close };
}

/**
 * @param {import('./ui/scenarios.mts').Scenario} scenario
 * @param {Workbench} workbench
 * @returns {Promise<boolean>} whether it passed
 */
async function perform({ name, play }, workbench) {
  const start = Date.now();
  try {
    await play(workbench);
    console.log(`  ✓ ${name} (${Date.now() - start} ms)`);
    return true;
  } catch (error) {
    tellFailure({ name }, error);
    await workbench.shot(`failed-${name.replace(/[^a-z]+/gi, '-')}`);
    return false;
  }
}

/**
 * @param {{ name: string }} scenario
 * @param {unknown} error
 * @returns {undefined}
 */
function tellFailure({ name }, error) {
  console.log(`  ✗ ${name}\n${error instanceof Error ? error.stack : error}`);
}

/** @param {Workbench} workbench */
function isReset(workbench) {
  return workbench.reset().then(
    () => true,
    () => false,
  );
}
