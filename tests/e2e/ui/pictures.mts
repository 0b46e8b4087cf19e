/** What each picture of the READMEs shows. */
import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.mts';

/** A part of the window, in pixels. */
interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture: its file's name, and how the window comes to show it. */
export interface Picture {
  readonly name: string;
  /** Gives the part of the window to keep. */
  show(workbench: Workbench): Promise<Clip>;
}

const FICHE = 'mediateur-numerique/fiches/courriel.fiche.yaml';
const FAULTY = 'a-corriger/fiche-moyens-absents.fiche.yaml';

/** Every picture. */
export const pictures: Picture[] = [
  {
    name: 'problemes',
    async show(workbench) {
      await workbench.openFile(FAULTY);
      await workbench.squiggle();
      await workbench.problem('fiche-moyens-absents');
      await workbench.editor.click();
      await workbench.goAfter('titre');
      return around(workbench, await workbench.hover('Cette fiche'), workbench.page.locator('.part.panel'));
    },
  },
  {
    name: 'correction',
    async show(workbench) {
      await workbench.openFile(FAULTY);
      await workbench.squiggle();
      await workbench.goAfter('titre');
      await workbench.quickFix(/moyens/);
      return around(workbench, workbench.page.locator('.action-widget').first());
    },
  },
  {
    name: 'completion',
    async show(workbench) {
      await workbench.openFile(FAULTY);
      await workbench.squiggle();
      await workbench.goAfter('besoins: Réparer une crevaison}');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.keyboard.press('Control+Space');
      await workbench.suggestion('moyens');
      return around(workbench, workbench.page.locator('.suggest-widget'));
    },
  },
  {
    name: 'survol',
    async show(workbench) {
      await workbench.openFile(FICHE);
      await hinted(workbench);
      await workbench.goAfter('- C4.CR3.a\n  - C4.CR3');
      return around(workbench, await workbench.hover('Les moyens sont identifiés'));
    },
  },
  {
    name: 'compteurs',
    async show(workbench) {
      await workbench.openFile('mediateur-numerique/mediateur-numerique.referentiel.yaml');
      await workbench.goAfter('CR3:\n        texte: Une fiche');
      const lens = workbench.editor.locator('.codelens-decoration a', { hasText: 'fiches' });
      await lens.nth(3).waitFor();
      return around(workbench, lens.nth(3));
    },
  },
  {
    name: 'renommer',
    async show(workbench) {
      const { page } = workbench;
      await workbench.openFile(FICHE);
      await hinted(workbench);
      await workbench.goAfter('- C4.CR4');
      await page.keyboard.press('F2');
      await page.locator('.rename-box input').fill('C4.CR9');
      await page.keyboard.press('Control+Enter');
      const panel = page.locator('.bulk-edit-panel');
      await panel.locator('.monaco-list-row', { hasText: 'film-de-poche.fiche.yaml' }).first().waitFor();
      return around(workbench, page.locator('.part.panel'));
    },
  },
  {
    name: 'assistant',
    async show(workbench) {
      await workbench.startCommand('Certidoc: Nouvelle fiche');
      await workbench.question('Nouvelle fiche (1/5)');
      await workbench.choose('Médiateur', 'mediateur-numerique@2023');
      await workbench.question('Nouvelle fiche (2/5)');
      await workbench.answer('Trier ses photos');
      await workbench.question('Nouvelle fiche (3/5)');
      await workbench.row('C4.CR1').waitFor();
      const { x, y, width, height } = await boxOf(workbench.page.locator('.quick-input-widget'));
      return { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
    },
  },
  {
    name: 'bilan',
    async show(workbench) {
      await workbench.startCommand('Certidoc: Nouveau bilan');
      await workbench.question('Nouveau bilan (1/3)');
      await workbench.choose('film de poche', 'film-de-poche');
      await workbench.question('Nouveau bilan (2/3)');
      await workbench.answer();
      await workbench.question('Nouveau bilan (3/3)');
      await workbench.answer();
      await workbench.page.locator('.tab.active', { hasText: 'film-de-poche.bilan.yaml' }).waitFor();
      await workbench.statusItem(/bilan · mediateur-numerique@2023 · \d+\/\d+/);
      return around(workbench, workbench.page.locator('.part.statusbar'));
    },
  },
];

/** Waits for what is written between the lines and after identifiers: it moves the lines. */
async function hinted(workbench: Workbench): Promise<void> {
  await workbench.editor.locator('.codelens-decoration a', { hasText: 'courriel.bilan.yaml' }).waitFor();
  await workbench.editor.locator('.view-line', { hasText: 'Une progression pédagogique' }).first().waitFor();
}

/** The editor, from its tabs down to what it shows besides. */
async function around(workbench: Workbench, ...shown: Locator[]): Promise<Clip> {
  const editor = await boxOf(workbench.page.locator('.part.editor'));
  const boxes = await Promise.all(shown.map(boxOf));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { ...editor, height: Math.min(bottom + 24, workbench.page.viewportSize()?.height ?? bottom) - editor.y };
}

async function boxOf(locator: Locator): Promise<Clip> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('nothing is shown to take a picture of');
  return box;
}
