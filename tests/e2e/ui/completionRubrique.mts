import type { Scenario } from './scenarios.mts';

/** What a fiche lacks is offered first; a whole rubrique is written at once, and a step of a list at its depth. */
export const completionRubrique: Scenario = {
  name: 'a missing rubrique, then an element of a list, are completed and tabbed through',
  async play(workbench) {
    await workbench.openFile('a-corriger/fiche-moyens-absents.fiche.yaml');
    await workbench.goAfter('besoins: Réparer une crevaison}');
    await workbench.page.keyboard.press('Enter');
    await workbench.type('mo');
    const row = await workbench.suggestion('moyens');
    await row.getByText('★ obligatoire').waitFor();
    await workbench.shot('rubrique-offered');
    await workbench.page.keyboard.press('Enter');
    await workbench.line('  materiels:');
    await workbench.type('Pied d’atelier');
    await workbench.page.keyboard.press('Tab');
    await workbench.type('Un mécanicien');
    await workbench.line('    - Un mécanicien');
    await workbench.shot('rubrique-filled');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    // A line after an element of a list begins another one.
    await workbench.line('    - $');
    await workbench.suggestion('nom, quantite').then((element) => element.click());
    await workbench.line('      quantite: à compléter');
    await workbench.shot('element');
  },
};
