import type { Scenario } from './scenarios.mts';

/** Deleting a fiche that a bilan names is warned of, and the fiche can be kept. */
export const deletion: Scenario = {
  name: 'a fiche that a bilan names is not deleted in silence',
  async play(workbench) {
    const { page } = workbench;
    await workbench.openFile('mediateur-numerique/fiches/courriel.fiche.yaml');
    await workbench.reveal('mediateur-numerique', 'fiches', 'courriel.fiche.yaml');
    await workbench.explorerRow('courriel.fiche.yaml').click();
    await page.keyboard.press('Delete');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    await dialog
      .getByRole('button', { name: /Delete|Move to Trash/ })
      .first()
      .click();
    const warning = page.locator('.monaco-dialog-box', { hasText: 'Other documents refer to' });
    await warning.waitFor();
    await workbench.shot('deletion');
    await warning.getByRole('button', { name: 'Keep' }).click();
    await warning.waitFor({ state: 'hidden' });
    // It is deleted, then written again; without compiled modules the Node host's explorer is not told of the latter.
    await page.waitForTimeout(2000);
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('mediateur-numerique/fiches/courriel.fiche.yaml');
    await workbench.statusItem('11/11');
    await workbench.shot('kept');
  },
};
