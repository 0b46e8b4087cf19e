import type { Scenario } from './scenarios.mts';
import { bilanAnswers, clearDay, ficheAnswers } from './traineeAnswers.mts';
import { begin, beginBilan, correct, fill, handIn, mend, type Way } from './traineeSteps.mts';

const WAY: Way = { extension: 'yaml', shots: 'trainee' };

/** From an empty folder with a référentiel to a fiche and its bilan in which nothing is left to mend. */
export const trainee: Scenario = {
  name: 'a trainee writes a fiche, mends it, writes its bilan: no problem is left',
  stage: { french: true, files: ['cuisinier/cuisinier.referentiel.yaml'] },
  async play(workbench) {
    await workbench.explorerRow('cuisinier').waitFor();
    await begin(workbench, WAY);
    await fill(workbench, ficheAnswers(clearDay(new Date())));
    await workbench.page.keyboard.press('Control+S');
    await workbench.shot('trainee-06-fiche-remplie');
    await mend(workbench, WAY);
    await handIn(workbench, WAY);
    await beginBilan(workbench, WAY);
    await fill(workbench, bilanAnswers(clearDay(new Date())));
    await workbench.page.keyboard.press('Control+S');
    await workbench.shot('trainee-12-bilan-rempli');
    await correct(workbench, WAY, 'doc-guillemets', /guillemets/);
    await workbench.page.keyboard.press('Control+S');
    await workbench.noProblem();
    await workbench.statusItem(/bilan · cuisinier@2025 · (\d+)\/\1/);
    await workbench.shot('trainee-13-aucun-probleme');
    await workbench.openFile('preparer-un-bami-aux-legumes-du-marche.fiche.yaml');
    await workbench.editor.locator('.codelens-decoration a', { hasText: '.bilan.yaml' }).waitFor();
    await workbench.shot('trainee-14-fiche-et-bilan');
  },
};
