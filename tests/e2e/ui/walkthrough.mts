import type { Scenario } from './scenarios.mts';

/** The four first steps, each with its picture. */
export const walkthrough: Scenario = {
  name: 'the walkthrough shows its four steps',
  async play(workbench) {
    const { page } = workbench;
    // The pictures show only where there is room for them.
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.runCommand('Certidoc: First Steps');
    const steps = page.locator('.gettingStartedContainer .getting-started-step');
    await steps.first().waitFor();
    for (const id of ['referentiel', 'fiche', 'problems', 'bilan']) {
      await page.locator(`[data-step-id$="${id}"]`).first().click();
      // The picture is drawn in a frame of its own, which tells nothing when it is ready.
      await page.waitForTimeout(2000);
      await workbench.shot(`walkthrough-${id}`);
    }
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  },
};
