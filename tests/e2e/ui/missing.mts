import type { Scenario } from './scenarios.mts';

/** The status bar tells how far a fiche is; a click lists what is missing, a choice writes it. */
export const missing: Scenario = {
  name: 'the status bar lists what is missing, and inserts it',
  async play(workbench) {
    await workbench.openFile('a-corriger/fiche-moyens-absents.fiche.yaml');
    const item = await workbench.statusItem(/fiche · [\w@-]+ · \d+\/\d+/);
    await item.click();
    await workbench.question('10 of 11 required rubriques are complete');
    await workbench.row('Moyens').waitFor();
    await workbench.shot('missing');
    await workbench.choose('moyens', 'Moyens');
    await workbench.editor.locator('.view-line', { hasText: 'materiels:' }).waitFor();
    await workbench.shot('inserted');
  },
};
