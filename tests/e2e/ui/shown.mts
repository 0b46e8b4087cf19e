import type { Scenario } from './scenarios.mts';

/** What is counted above the lines, what identifiers stand for, and where the counts lead. */
export const shown: Scenario = {
  name: 'lenses count the proofs and lead to them, hints tell what identifiers stand for',
  async play(workbench) {
    const { page } = workbench;
    const lens = (text: string) => workbench.editor.locator('.codelens-decoration a', { hasText: text }).first();
    await workbench.openFile('mediateur-numerique/fiches/courriel.fiche.yaml');
    await lens('courriel.bilan.yaml').waitFor();
    await workbench.editor
      .locator('.view-line', { hasText: 'Une progression pédagogique est prévue' })
      .first()
      .waitFor();
    await workbench.shot('lens-fiche');
    await workbench.goAfter('deroule:');
    await workbench.editor.locator('.view-line', { hasText: 'sur 2 h prévues' }).first().waitFor();
    await workbench.goAfter('objectifs:');
    await workbench.shot('lens-objectifs');
    await lens('outil').click();
    await page.locator('.peekview-widget').waitFor();
    await workbench.shot('lens-peek');
    await page.keyboard.press('Escape');
    await workbench.openFile('mediateur-numerique/mediateur-numerique.referentiel.yaml');
    await workbench.goAfter('CR3:\n        texte: Une fiche');
    await lens('fiches').waitFor();
    await workbench.shot('lens-referentiel');
    await workbench.openFile('mediateur-numerique/bilans/courriel.bilan.yaml');
    await workbench.goAfter('objectifs:');
    await workbench.shot('hints-bilan');
    await workbench.goAfter('type');
    await lens('courriel.fiche.yaml').click();
    await page.locator('.tab.active', { hasText: 'courriel.fiche.yaml' }).waitFor();
  },
};
