import type { Scenario } from './scenarios.mts';

/** The bilan follows its fiche when that is renamed in the explorer. */
export const fileRename: Scenario = {
  name: 'a fiche that is renamed in the explorer is followed by its bilan',
  stage: { files: ['cuisinier'] },
  async play(workbench) {
    const { page } = workbench;
    await workbench.openFile('cuisinier/fiches/poisson-coco.fiche.yaml');
    await workbench.statusItem('14/14');
    await workbench.reveal('cuisinier', 'fiches', 'poisson-coco.fiche.yaml');
    await workbench.explorerRow('poisson-coco.fiche.yaml').click();
    await page.keyboard.press('F2');
    const box = page.locator('.explorer-folders-view .monaco-inputbox input');
    await box.fill('poisson-du-lagon.fiche.yaml');
    await page.keyboard.press('Enter');
    const question = page.locator('.monaco-dialog-box', { hasText: 'Certidoc' });
    await question.waitFor();
    await workbench.shot('file-rename');
    await question.getByRole('button', { name: 'OK' }).click();
    await workbench.explorerRow('poisson-du-lagon.fiche.yaml').waitFor();
    await workbench.openFile('cuisinier/bilans/poisson-coco.bilan.yaml');
    await workbench.line('fiche: ../fiches/poisson-du-lagon.fiche.yaml');
    await workbench.noProblem();
    await workbench.shot('file-renamed');
  },
};
