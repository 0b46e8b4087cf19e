import type { Scenario } from './scenarios.mts';
import { seenInWebview } from './webview.mts';
import type { Workbench } from './workbench.mts';

/** The end of a step's name, a part of what it says, a text of its picture. */
type Step = readonly [id: string, says: string, shows: string];

const ENGLISH: readonly Step[] = [
  ['referentiel', 'Each critère has an identifier', 'animateur.referentiel.yaml'],
  ['fiche', 'to go from one place to fill to the next', '7/9'],
  ['problems', 'What is missing or unclear is underlined', 'Apply all the safe fixes of this file'],
  ['bilan', 'the bilan opens with the objectives', 'courriel.bilan.yaml'],
];

const FRENCH: readonly Step[] = [
  ['referentiel', 'Chaque critère a un identifiant', 'animateur.referentiel.yaml'],
  ['fiche', "mène d'un endroit à compléter au suivant", '7/9'],
  ['problems', 'Ce qui manque ou manque de clarté', 'Appliquer toutes les corrections sûres de ce fichier'],
  ['bilan', "le bilan s'ouvre avec les objectifs", 'courriel.bilan.yaml'],
];

/** The four first steps, each with what it says and its picture. */
export const walkthrough: Scenario = {
  name: 'the walkthrough shows its four steps',
  async play(workbench) {
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.runCommand('Certidoc: First Steps');
    await readSteps(workbench, ENGLISH, 'walkthrough');
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  },
};

/** The same in French, from the welcome of an empty folder; the steps' own buttons work. */
export const walkthroughInFrench: Scenario = {
  name: 'the walkthrough speaks French, and begins a fiche',
  stage: { french: true, files: [], settings: { 'workbench.colorTheme': 'Default Dark Modern' } },
  async play(workbench) {
    const { page } = workbench;
    await page.locator('.pane-header', { hasText: 'Certidoc' }).click();
    await page.locator('.welcome-view:visible').getByRole('button', { name: 'Premiers pas' }).click();
    await page.locator('.getting-started-category, .category-title', { hasText: 'en quatre étapes' }).first().waitFor();
    await page.keyboard.press('Control+B');
    await readSteps(workbench, FRENCH, 'walkthrough-fr');
    await page.locator('[data-step-id$="certidoc.referentiel"] .step-title').first().click();
    await page.locator('.getting-started-step.expanded').getByText('Nouveau référentiel').first().click();
    await workbench.question('Nouveau référentiel (1/7)');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+B');
  },
};

/** The pictures show only where there is room for them. */
async function readSteps(workbench: Workbench, steps: readonly Step[], name: string): Promise<void> {
  const { page } = workbench;
  await page.locator('.gettingStartedContainer .getting-started-step').first().waitFor();
  for (const [id, says, shows] of steps) {
    // Its name: the middle of an open step may be one of its buttons.
    await page.locator(`[data-step-id$="certidoc.${id}"] .step-title`).first().click();
    await page.locator('.getting-started-step.expanded', { hasText: says }).waitFor();
    await seenInWebview(page, shows);
    await workbench.shot(`${name}-${id}`);
  }
}
