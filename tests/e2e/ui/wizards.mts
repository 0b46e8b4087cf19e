import type { Scenario } from './scenarios.mts';

/** A fiche is written by answering questions, then the bilan of another. */
export const wizards: Scenario = {
  name: 'a fiche and a bilan are begun by answering questions',
  async play(workbench) {
    await workbench.openFile('mediateur-numerique/fiches/courriel.fiche.yaml');
    await workbench.startCommand('Certidoc: New Fiche');
    await workbench.question('New fiche (1/5)');
    await workbench.shot('new-fiche-referentiel');
    await workbench.choose('Médiateur', 'mediateur-numerique@2023');
    await workbench.question('New fiche (2/5)');
    await workbench.answer('Trier ses photos : par où commencer ?');
    await workbench.question('New fiche (3/5)');
    await workbench.choose('C4.CR3.b', 'C4.CR3.b');
    await workbench.shot('new-fiche-criteres');
    await workbench.answer();
    await workbench.question('New fiche (4/5)');
    await workbench.answer('Classer vingt photos dans trois dossiers');
    await workbench.question('O2');
    await workbench.answer('');
    await workbench.question('New fiche (5/5)');
    await workbench.shot('new-fiche-file');
    await workbench.answer();
    await workbench.page.locator('.tab.active', { hasText: 'trier-ses-photos-par-ou-commencer.fiche.yaml' }).waitFor();
    await workbench.editor.locator('.snippet-placeholder').first().waitFor({ state: 'attached' });
    await workbench.type('Noémie Lavigne');
    await workbench.page.keyboard.press('Tab');
    await workbench.type('Case de Thio');
    await workbench.editor.locator('.view-line', { hasText: 'structure: Case de Thio' }).waitFor();
    await workbench.statusItem(/fiche · mediateur-numerique@2023 · 4\/\d+/);
    await workbench.shot('new-fiche');
    await workbench.page.keyboard.press('Control+S');
    await workbench.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });

    await workbench.startCommand('Certidoc: New Bilan');
    await workbench.question('New bilan (1/3)');
    await workbench.shot('new-bilan-fiche');
    await workbench.choose('film de poche', 'film-de-poche');
    await workbench.question('New bilan (2/3)');
    await workbench.answer();
    await workbench.question('New bilan (3/3)');
    await workbench.answer();
    await workbench.page.locator('.tab.active', { hasText: 'film-de-poche.bilan.yaml' }).waitFor();
    await workbench.editor.locator('.view-line', { hasText: 'fiche: ../fiches/film-de-poche.fiche.yaml' }).waitFor();
    await workbench.statusItem(/bilan · mediateur-numerique@2023 · \d+\/\d+/);
    await workbench.shot('new-bilan');
  },
};
