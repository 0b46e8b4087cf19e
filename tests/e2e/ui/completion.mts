import type { Scenario } from './scenarios.mts';

/** The criteria are offered with their text. */
export const completion: Scenario = {
  name: 'the criteria are offered inside preuves',
  async play(workbench) {
    await workbench.openFile('mediateur-numerique/bilans/courriel.bilan.yaml');
    await workbench.goAfter('preuves: [');
    await workbench.type('C4.CR3');
    await workbench.suggestion('C4.CR3.b');
    await workbench.shot('completion');
  },
};
