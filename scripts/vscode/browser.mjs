/** Finds a Chromium for the end-to-end tests, or installs one. */
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { installWithApt } from './apt.mjs';
import { ROOT } from './install.mjs';
import { run } from './processes.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  path.join(process.env.PROGRAMFILES ?? 'C:/Program Files', 'Google/Chrome/Application/chrome.exe'),
];

// No sandbox: the pages are our own, and the tests often run as root in a container. The rest keeps the browser quiet.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string | undefined} the browser that is already here; the variable CHROMIUM names another one */
export function findBrowser() {
  return [process.env.CHROMIUM, ...PLACES, chromium.executablePath()].find((place) => place && fs.existsSync(place));
}

/** @returns {Promise<string>} the path of a browser, installed when there was none */
export async function needBrowser() {
  const failures = [];
  for (const install of [undefined, () => installWithApt('chromium'), installWithPlaywright]) {
    const failure = await install?.();
    if (failure) failures.push(failure);
    const found = findBrowser();
    if (found) return found;
  }
  throw new Error(
    [
      'Aucun Chromium ni Chrome. Installez-en un (Debian : sudo apt-get install chromium), ou donnez son chemin : CHROMIUM=/chemin npm test',
      'No Chromium or Chrome. Install one (Debian: sudo apt-get install chromium), or give its path: CHROMIUM=/path npm test',
      ...failures,
    ].join('\n'),
  );
}

/** @returns {Promise<string | undefined>} what went wrong */
async function installWithPlaywright() {
  const cli = path.join(ROOT, 'node_modules/playwright-core/cli.js');
  const { status, output } = await run(process.execPath, [cli, 'install', 'chromium']);
  return status === 0 ? undefined : `playwright-core:\n${output.slice(-1500)}`;
}

/**
 * Opens the browser, without a window.
 * @param {string} executablePath
 */
export function launch(executablePath) {
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
