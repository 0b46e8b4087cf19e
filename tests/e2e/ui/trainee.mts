import type { Scenario } from './scenarios.mts';
import { bilanAnswers, clearDay, ficheAnswers } from './traineeAnswers.mts';
import type { Workbench } from './workbench.mts';

/** From an empty folder with a référentiel to a fiche and its bilan in which nothing is left to mend. */
export const trainee: Scenario = {
  name: 'a trainee writes a fiche, mends it, writes its bilan: no problem is left',
  stage: { french: true, files: ['cuisinier/cuisinier.referentiel.yaml'] },
  async play(workbench) {
    await workbench.explorerRow('cuisinier').waitFor();
    await begin(workbench);
    await fill(workbench, ficheAnswers(clearDay(new Date())));
    await workbench.page.keyboard.press('Control+S');
    await workbench.shot('trainee-06-fiche-remplie');
    await mend(workbench);
    await handIn(workbench);
    await beginBilan(workbench);
    await fill(workbench, bilanAnswers(clearDay(new Date())));
    await workbench.page.keyboard.press('Control+S');
    await workbench.shot('trainee-12-bilan-rempli');
    await correct(workbench, 'doc-guillemets', /guillemets/);
    await workbench.page.keyboard.press('Control+S');
    await workbench.noProblem();
    await workbench.statusItem(/bilan · cuisinier@2025 · (\d+)\/\1/);
    await workbench.shot('trainee-13-aucun-probleme');
    await workbench.openFile('preparer-un-bami-aux-legumes-du-marche.fiche.yaml');
    await workbench.editor.locator('.codelens-decoration a', { hasText: '.bilan.yaml' }).waitFor();
    await workbench.shot('trainee-14-fiche-et-bilan');
  },
};

/** The wizard: référentiel, title, critères, objectives, place. */
async function begin(workbench: Workbench): Promise<void> {
  await workbench.startCommand('Certidoc: Nouvelle fiche');
  await workbench.question('Nouvelle fiche (1/5)');
  await workbench.shot('trainee-01-referentiel');
  await workbench.choose('Cuisinier', 'cuisinier@2025');
  await workbench.question('Nouvelle fiche (2/5)');
  await workbench.answer('Préparer un bami aux légumes du marché');
  await workbench.question('Nouvelle fiche (3/5)');
  await workbench.choose('C4.CR2.a', 'C4.CR2.a');
  await workbench.choose('C4.CR2.b', 'C4.CR2.b');
  await workbench.shot('trainee-02-criteres');
  await workbench.answer();
  await workbench.question('Nouvelle fiche (4/5)');
  await workbench.answer('Tailler une carotte en julienne');
  await workbench.question('O2');
  await workbench.answer('Savoir mesurer les ingrédients pour quatre personnes');
  await workbench.question('O3');
  await workbench.shot('trainee-03-objectifs');
  await workbench.answer('');
  await workbench.question('Nouvelle fiche (5/5)');
  await workbench.shot('trainee-04-fichier');
  await workbench.answer();
  await workbench.page.locator('.tab.active', { hasText: 'preparer-un-bami' }).waitFor();
  await workbench.statusItem(/fiche · cuisinier@2025 · \d+\/14/);
  await workbench.shot('trainee-05-fiche-a-remplir');
}

/** Writes in each place and tabs to the next. */
async function fill(workbench: Workbench, answers: string[]): Promise<void> {
  await workbench.editor.locator('.snippet-placeholder').first().waitFor({ state: 'attached' });
  for (const answer of answers) {
    // The last keys alone are struck, for the time it takes: they are what lists open at.
    await workbench.page.keyboard.insertText(answer.slice(0, -4));
    await workbench.page.keyboard.type(answer.slice(-4));
    await workbench.page.keyboard.press('Tab');
  }
}

/** Lists what is wrong, and mends it with the corrections offered. */
async function mend(workbench: Workbench): Promise<void> {
  await workbench.problem('fiche-date-invalide');
  await workbench.shot('trainee-07-problemes');
  await correct(workbench, 'fiche-date-invalide', /Écrire \d{4}-/);
  await correct(workbench, 'fiche-budget-total', 'Remplacer le total par 2400');
  await correct(workbench, 'fiche-duree-deroule', 'Prévoir 2 h 30');
  await correct(workbench, 'fiche-objectif-verbe', 'Écrire « Mesurer');
  await workbench.shot('trainee-09-fiche-corrigee');
}

async function correct(workbench: Workbench, rule: string, fix: string | RegExp): Promise<void> {
  const problem = await workbench.problem(rule);
  await problem.dblclick();
  const offered = await workbench.quickFix(fix);
  await workbench.shot(`trainee-08-${rule}`);
  await offered.click();
  await problem.waitFor({ state: 'detached' });
}

/** From a draft, in which what is missing is only advised, to a fiche that is handed in: there is still nothing to mend. */
async function handIn(workbench: Workbench): Promise<void> {
  const { keyboard } = workbench.page;
  await workbench.goTo('6');
  await workbench.editor.locator('.view-line', { hasText: 'brouillon' }).waitFor();
  await keyboard.press('End');
  await keyboard.press('Control+Shift+ArrowLeft');
  await keyboard.press('Delete');
  await workbench.suggestion('soumise').then((row) => row.click());
  await keyboard.press('Control+S');
  await workbench.noProblem();
  await workbench.shot('trainee-10-fiche-soumise');
}

/** From what stands above the fiche. */
async function beginBilan(workbench: Workbench): Promise<void> {
  await workbench.editor.locator('.codelens-decoration a', { hasText: 'écrire le bilan' }).click();
  await workbench.question('Nouveau bilan (1/2)');
  await workbench.choose('C4.CR5', 'C4.CR5');
  await workbench.answer();
  await workbench.question('Nouveau bilan (2/2)');
  await workbench.answer();
  await workbench.page.locator('.tab.active', { hasText: '.bilan.yaml' }).waitFor();
  await workbench.statusItem(/bilan · cuisinier@2025/);
  await workbench.shot('trainee-11-bilan-a-remplir');
}
