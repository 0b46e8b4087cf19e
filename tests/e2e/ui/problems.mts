import type { Scenario } from './scenarios.mts';

/** A fault shows in the text, in the Problems panel and in a hover. */
export const problems: Scenario = {
  name: 'a faulty fiche shows a squiggle, its problem and its message',
  async play(workbench) {
    await workbench.explorerRow('a-corriger').waitFor();
    await workbench.explorerRow('mediateur-numerique').waitFor();
    await workbench.shot('explorer');
    await workbench.openFile('a-corriger/fiche-moyens-absents.fiche.yaml');
    await workbench.squiggle('error');
    await workbench.problem('fiche-moyens-absents');
    await workbench.shot('problem');
    await workbench.goAfter('titre');
    await workbench.hover('Cette fiche');
    await workbench.shot('hover');
  },
};
