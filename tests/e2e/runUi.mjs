/** Plays the UI scenarios in one window and writes their screenshots to shots/. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/vscode/install.mjs';
import { scenarios } from './ui/scenarios.mts';
import { Workbench } from './ui/workbench.mts';

const SHOTS = path.join(ROOT, 'shots');

/**
 * @param {import('../../scripts/vscode/settings.mjs').Host} host
 * @param {import('playwright-core').Browser} browser
 * @param {string} samples the folder that the workspace was copied from, to look up places in its files
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runUi(host, browser, samples) {
  mkdirSync(SHOTS, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  const workbench = new Workbench(page, { samples, shots: path.join(SHOTS, host.kind) });
  await page.goto(host.url);
  let failed = 0;
  for (const { name, play } of scenarios) {
    const start = Date.now();
    try {
      await play(workbench);
      console.log(`  ✓ ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`  ✗ ${name}\n${error instanceof Error ? error.stack : error}`);
      await workbench.shot(`failed-${failed}`);
    }
    await workbench.reset();
  }
  await page.close();
  return { passed: scenarios.length - failed, failed };
}
