/** What a trainee does, in one notation or the other. */
import type { Workbench } from './workbench.mts';

/** Which documents the trainee writes, and what the names of the screenshots begin with. */
export interface Way {
  readonly extension: 'yaml' | 'md';
  readonly shots: string;
}

/** The wizard: référentiel, title, critères, objectives, the notation when it is asked, place. */
export async function begin(workbench: Workbench, way: Way): Promise<void> {
  const count = way.extension === 'md' ? 6 : 5;
  await workbench.startCommand('Certidoc: Nouvelle fiche');
  await workbench.question(`Nouvelle fiche (1/${count})`);
  await workbench.shot(`${way.shots}-01-referentiel`);
  await workbench.choose('Cuisinier', 'cuisinier@2025');
  await workbench.question(`Nouvelle fiche (2/${count})`);
  await workbench.answer('Préparer un bami aux légumes du marché');
  await workbench.question(`Nouvelle fiche (3/${count})`);
  await workbench.choose('C4.CR2.a', 'C4.CR2.a');
  await workbench.choose('C4.CR2.b', 'C4.CR2.b');
  await workbench.shot(`${way.shots}-02-criteres`);
  await workbench.answer();
  await workbench.question(`Nouvelle fiche (4/${count})`);
  await workbench.answer('Tailler une carotte en julienne');
  await workbench.question('O2');
  await workbench.answer('Savoir mesurer les ingrédients pour quatre personnes');
  await workbench.question('O3');
  await workbench.shot(`${way.shots}-03-objectifs`);
  await workbench.answer('');
  if (way.extension === 'md') {
    await workbench.question(`Nouvelle fiche (5/${count})`);
    await workbench.shot(`${way.shots}-03-notation`);
    await workbench.choose('Mark', 'Markdown');
  }
  await workbench.question(`Nouvelle fiche (${count}/${count})`);
  await workbench.shot(`${way.shots}-04-fichier`);
  await workbench.answer();
  await workbench.page
    .locator('.tab.active', { hasText: `preparer-un-bami-aux-legumes-du-marche.fiche.${way.extension}` })
    .waitFor();
  await workbench.statusItem(/fiche · cuisinier@2025 · \d+\/14/);
  await workbench.shot(`${way.shots}-05-fiche-a-remplir`);
}

/** Writes in each place and tabs to the next. */
export async function fill(workbench: Workbench, answers: string[]): Promise<void> {
  await workbench.editor.locator('.snippet-placeholder').first().waitFor({ state: 'attached' });
  for (const answer of answers) {
    // The last keys alone are struck, for the time it takes: they are what lists open at.
    await workbench.page.keyboard.insertText(answer.slice(0, -4));
    await workbench.page.keyboard.type(answer.slice(-4));
    await workbench.page.keyboard.press('Tab');
  }
}

/** Lists what is wrong, and mends it with the corrections offered. */
export async function mend(workbench: Workbench, way: Way): Promise<void> {
  await workbench.problem('fiche-date-invalide');
  await workbench.shot(`${way.shots}-07-problemes`);
  await correct(workbench, way, 'fiche-date-invalide', /Écrire \d{4}-/);
  await correct(workbench, way, 'fiche-budget-total', 'Remplacer le total par 2400');
  await correct(workbench, way, 'fiche-duree-deroule', 'Prévoir 2 h 30');
  await correct(workbench, way, 'fiche-objectif-verbe', 'Écrire « Mesurer');
  await workbench.shot(`${way.shots}-09-fiche-corrigee`);
}

/** Takes the correction offered for what a rule finds. */
export async function correct(workbench: Workbench, way: Way, rule: string, fix: string | RegExp): Promise<void> {
  const problem = await workbench.problem(rule);
  await problem.dblclick();
  const offered = await workbench.quickFix(fix);
  await workbench.shot(`${way.shots}-08-${rule}`);
  await offered.click();
  await problem.waitFor({ state: 'detached' });
}

/** From a draft, in which what is missing is only advised, to a fiche that is handed in: there is still nothing to mend. */
export async function handIn(workbench: Workbench, way: Way): Promise<void> {
  const { keyboard } = workbench.page;
  await workbench.goTo('6');
  await workbench.editor.locator('.view-line', { hasText: 'brouillon' }).waitFor();
  await keyboard.press('End');
  await keyboard.press('Control+Shift+ArrowLeft');
  await keyboard.press('Delete');
  await workbench.suggestion('soumise').then((row) => row.click());
  await keyboard.press('Control+S');
  await workbench.noProblem();
  await workbench.shot(`${way.shots}-10-fiche-soumise`);
}

/** From what stands above the fiche. */
export async function beginBilan(workbench: Workbench, way: Way): Promise<void> {
  const lens = workbench.editor.locator('.codelens-decoration a', { hasText: 'écrire le bilan' });
  // What VS Code asked for while the text was changing may stay blank until the view moves.
  await lens.waitFor({ timeout: 6000 }).catch(async () => {
    await workbench.goTo('60');
    await workbench.goTo('1');
  });
  await lens.click();
  await workbench.question('Nouveau bilan (1/2)');
  await workbench.choose('C4.CR5', 'C4.CR5');
  await workbench.answer();
  await workbench.question('Nouveau bilan (2/2)');
  await workbench.answer();
  await workbench.page.locator('.tab.active', { hasText: `.bilan.${way.extension}` }).waitFor();
  await workbench.statusItem(/bilan · cuisinier@2025/);
  await workbench.shot(`${way.shots}-11-bilan-a-remplir`);
}
