/** Plays the UI scenarios, one after the other, and writes their screenshots to shots/. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/vscode/install.mjs';
import { scenarios } from './ui/scenarios.mts';
import { Workbench } from './ui/workbench.mts';

const SHOTS = path.join(ROOT, 'shots');

/**
 * @typedef {object} Stage
 * @property {() => Promise<import('../../scripts/vscode/settings.mjs').Host>} begin starts a host on a fresh workspace
 * @property {import('playwright-core').Browser} browser
 * @property {string} samples the folder that the workspace is a copy of, to look up places in its files
 * @property {string} [only] what the names of the scenarios to play hold
 */

/**
 * @param {Stage} stage
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runUi({ begin, browser, samples, only = '' }) {
  mkdirSync(SHOTS, { recursive: true });
  const played = scenarios.filter(({ name }) => name.includes(only));
  const open = async () => openWindow(await begin(), browser, samples);
  let window = await open();
  let failed = 0;
  for (const scenario of played) {
    const passed = await perform(scenario, window.workbench);
    if (!passed) failed += 1;
    // What a failed scenario leaves behind must not fail the ones after it.
    if (passed && (await isReset(window.workbench))) continue;
    await window.close();
    window = await open();
  }
  await window.close();
  return { passed: played.length - failed, failed };
}

/**
 * @param {import('../../scripts/vscode/settings.mjs').Host} host
 * @param {import('playwright-core').Browser} browser
 * @param {string} samples
 */
async function openWindow(host, browser, samples) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  await page.goto(host.url);
  const close = async () => {
    await page.close();
    await host.close();
  };
  return { workbench: new Workbench(page, { samples, shots: path.join(SHOTS, host.kind) }), close };
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
    console.log(`  ✗ ${name}\n${error instanceof Error ? error.stack : error}`);
    await workbench.shot(`failed-${name.replace(/[^a-z]+/gi, '-')}`);
    return false;
  }
}

/** @param {Workbench} workbench */
function isReset(workbench) {
  return workbench.reset().then(
    () => true,
    () => false,
  );
}
