import type { Scenario } from './scenarios.mts';
import { seenInWebview } from './webview.mts';

/** The rules that a document breaks come first; the page of one opens. */
export const rulePage: Scenario = {
  name: 'the page of a rule opens',
  async play(workbench) {
    await workbench.openFile('a-corriger/fiche-moyens-absents.fiche.yaml');
    await workbench.problem('fiche-moyens-absents');
    await workbench.editor.click();
    await workbench.startCommand('Certidoc: Explain a Rule');
    await workbench.question('Explain a rule');
    await workbench.row('fiche-moyens-absents').waitFor();
    await workbench.shot('rules');
    await workbench.choose('fiche-moyens', 'fiche-moyens-absents');
    await workbench.page.locator('.tab.active', { hasText: 'fiche-moyens-absents' }).waitFor();
    const words = "Signale une fiche d'activité qui ne dit pas";
    // Where VS Code has no preview of Markdown (this web host), the page opens as text.
    await Promise.any([seenInWebview(workbench.page, words), workbench.line(words)]);
    await workbench.shot('rule-page');
  },
};
