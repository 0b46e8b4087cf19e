import type { Scenario } from './scenarios.mts';

/** In a folder without documents, the explorer says how to begin; a référentiel is begun from there. */
export const welcome: Scenario = {
  name: 'an empty folder welcomes, and a référentiel is begun in it',
  stage: { french: true, files: [] },
  async play(workbench) {
    const { page } = workbench;
    const title = page.locator('.pane-header', { hasText: 'Certidoc' });
    await title.click();
    const view = page.locator('.welcome-view:visible', { hasText: 'référentiel' });
    await view.waitFor();
    await workbench.shot('welcome');
    await view.getByRole('button', { name: 'Nouveau référentiel' }).click();
    await workbench.question('Nouveau référentiel (1/7)');
    await workbench.answer('Animateur de ludothèque');
    await workbench.question('Nouveau référentiel (2/7)');
    await workbench.answer('Titre professionnel d’animateur de ludothèque');
    await workbench.question('Nouveau référentiel (3/7)');
    await workbench.answer();
    await workbench.question('Nouveau référentiel (4/7)');
    await workbench.answer('2026');
    await workbench.question('Nouveau référentiel (5/7)');
    await workbench.shot('new-referentiel-niveau');
    await workbench.choose('Bac', '4');
    await workbench.question('Nouveau référentiel (6/7)');
    await workbench.answer('Accueillir les familles');
    await workbench.question('A2');
    await workbench.answer('');
    await workbench.question('Nouveau référentiel (7/7)');
    await workbench.answer();
    await page.locator('.tab.active', { hasText: 'animateur-de-ludotheque.referentiel.yaml' }).waitFor();
    await workbench.line('id: animateur-de-ludotheque');
    await title.waitFor({ state: 'detached' });
    await workbench.shot('new-referentiel');
  },
};
