/**
 * Takes the pictures of the READMEs from the running editor: `npm run pictures`, once `npm run build` has run. They go to
 * docs/images, cropped to what they show.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch, needBrowser } from '../../scripts/vscode/browser.mjs';
import { speakFrench } from '../../scripts/vscode/french.mjs';
import { installVSCode, ROOT } from '../../scripts/vscode/install.mjs';
import { exitOnSignals } from '../../scripts/vscode/processes.mjs';
import { startWebHost } from '../../scripts/vscode/webHost.mjs';
import { pictures } from './ui/pictures.mts';
import { Workbench } from './ui/workbench.mts';

const IMAGES = path.join(ROOT, 'docs/images');
const SAMPLES = path.join(ROOT, 'samples');
/** What GitHub shows at its full width. */
const SIZE = { width: 960, height: 560 };
/** Only what the pictures are about. */
const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
};

/** @param {string} folder */
async function takeAll(folder) {
  const host = await startWebHost({ folder, extension: ROOT, settings: SETTINGS });
  const browser = await launch(await needBrowser());
  try {
    for (const { name, show } of pictures) {
      const page = await browser.newPage({ viewport: SIZE });
      page.setDefaultTimeout(20_000);
      await speakFrench(page);
      await page.goto(host.url);
      await page.locator('.part.sidebar .pane-header').first().waitFor();
      const workbench = new Workbench(page, { samples: folder, shots: '' });
      await page.keyboard.press('Control+B');
      const clip = await show(workbench);
      await page.screenshot({ animations: 'disabled', caret: 'initial', path: path.join(IMAGES, `${name}.png`), clip });
      console.log(`docs/images/${name}.png`);
      await page.close();
    }
  } finally {
    await browser.close();
    await host.close();
  }
}

exitOnSignals();
await installVSCode();
fs.mkdirSync(IMAGES, { recursive: true });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'certidoc-pictures-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
for (const part of ['mediateur-numerique', 'a-corriger/reference', 'a-corriger/fiche-moyens-absents.fiche.yaml'])
  fs.cpSync(path.join(SAMPLES, part), path.join(folder, part), { recursive: true });
await takeAll(folder);
