import type { Scenario } from './scenarios.mts';

/** A critère is renamed in the référentiel and in every fiche, once the person has seen where. */
export const rename: Scenario = {
  name: 'a critère is renamed in several files, seen beforehand',
  stage: { files: ['mediateur-numerique'] },
  async play(workbench) {
    const { page } = workbench;
    await workbench.openFile('mediateur-numerique/fiches/courriel.fiche.yaml');
    await workbench.statusItem('11/11');
    await workbench.goAfter('- C4.CR4');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('C4.CR40');
    await workbench.shot('rename-box');
    await page.keyboard.press('Control+Enter');
    const preview = page.locator('.bulk-edit-panel');
    // Three of the files, in the two notations; the list holds no more rows than are in sight.
    for (const file of ['courriel.fiche.yaml', 'cv-en-ligne.fiche.md', 'demarches-tribu.fiche.yaml'])
      await preview.locator('.monaco-list-row', { hasText: file }).first().waitFor();
    // What is only a preview is no document beside the others: it has no problems of its own.
    await workbench.statusItem(/^\s*0\s+3/);
    await workbench.shot('rename-preview');
    await preview.getByRole('button', { name: 'Apply' }).click();
    await preview.waitFor({ state: 'hidden' });
    await workbench.line('  - C4.CR40');
    await workbench.openFile('mediateur-numerique/fiches/film-de-poche.fiche.yaml');
    await workbench.line('  - C4.CR40');
    await workbench.startCommand('Certidoc: Go to Critère');
    await workbench.choose('C4.CR40', 'C4.CR40');
    await page.locator('.tab.active', { hasText: 'mediateur-numerique.referentiel.yaml' }).waitFor();
    await workbench.line('      CR40: L');
    await workbench.shot('renamed');
  },
};
