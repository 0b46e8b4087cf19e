import type { Scenario } from './scenarios.mts';

/** A fault shows in the text and in the Problems panel. */
export const problems: Scenario = {
  name: 'a faulty fiche shows a squiggle and its problem',
  async play(workbench) {
    await workbench.explorerRow('a-corriger').waitFor();
    await workbench.explorerRow('mediateur-numerique').waitFor();
    await workbench.shot('explorer');
    await workbench.openFile('a-corriger/fiche-moyens-absents.fiche.yaml');
    await workbench.squiggle('error');
    await workbench.problem('fiche-moyens-absents');
    await workbench.shot('problem');
  },
};
