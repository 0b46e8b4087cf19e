import type { Scenario } from './scenarios.mts';
import { bilanAnswers, clearDay, ficheAnswers } from './traineeAnswers.mts';
import { begin, beginBilan, fill, handIn, mend, type Way } from './traineeSteps.mts';
import type { Workbench } from './workbench.mts';

const WAY: Way = { extension: 'md', shots: 'trainee-md' };

/** The same path in Markdown, which the trainee chooses when asked; a heading is added, and one is read. */
export const traineeMarkdown: Scenario = {
  name: 'a trainee writes a fiche in Markdown, mends it, writes its bilan: no problem is left',
  stage: {
    french: true,
    files: ['cuisinier/cuisinier.referentiel.yaml'],
    settings: { 'certidoc.notation': 'demander' },
  },
  async play(workbench) {
    await workbench.explorerRow('cuisinier').waitFor();
    await begin(workbench, WAY);
    await fill(workbench, ficheAnswers(clearDay(new Date())));
    await workbench.page.keyboard.press('Control+S');
    await workbench.shot('trainee-md-06-fiche-remplie');
    await mend(workbench, WAY);
    await addRubrique(workbench);
    await readHeading(workbench);
    await handIn(workbench, WAY);
    await beginBilan(workbench, WAY);
    await fill(workbench, bilanAnswers(clearDay(new Date())));
    await workbench.page.keyboard.press('Control+S');
    await workbench.shot('trainee-md-12-bilan-rempli');
    await workbench.noProblem();
    await workbench.statusItem(/bilan · cuisinier@2025 · (\d+)\/\1/);
    await workbench.shot('trainee-md-13-aucun-probleme');
    await workbench.openFile('preparer-un-bami-aux-legumes-du-marche.fiche.md');
    await workbench.editor.locator('.codelens-decoration a', { hasText: '.bilan.md' }).waitFor();
    await workbench.shot('trainee-md-14-fiche-et-bilan');
  },
};

/** A heading that the fiche has not, completed, then what goes under it. */
async function addRubrique(workbench: Workbench): Promise<void> {
  const { keyboard } = workbench.page;
  await keyboard.press('Control+End');
  await keyboard.press('Enter');
  await workbench.type('## ');
  const row = await workbench.suggestion('Plan de rechange');
  await workbench.shot('trainee-md-09-titres-proposes');
  await row.click();
  await workbench.line('## Plan de rechange');
  await keyboard.insertText('Si le marché est fermé, les légumes viennent du jardin partagé');
  await keyboard.press('Tab');
  await workbench.shot('trainee-md-09-rubrique-ajoutee');
}

/** What a heading was understood as. */
async function readHeading(workbench: Workbench): Promise<void> {
  await workbench.goTo('13:5');
  await workbench.hover('Ce que Certidoc comprend');
  await workbench.shot('trainee-md-09-titre-compris');
  await workbench.page.keyboard.press('Escape');
}
