import * as vscode from 'vscode';
import { equal, expectRules, ok, open, problems, ruleOf, until } from './support.ts';

const WITHOUT_BILAN = 'mediateur-numerique/fiches/film-de-poche.fiche.yaml';

suite('wizards', () => {
  for (const kind of ['Referentiel', 'Fiche', 'Bilan']) {
    test(`certidoc.new${kind} asks, and writes nothing when the person gives up`, async () => {
      const before = await documents();
      let ended = false;
      const command = vscode.commands.executeCommand(`certidoc.new${kind}`).then(() => {
        ended = true;
      });
      // The question may not be there yet when it is closed.
      await until('the end of the command', async () => {
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        return ended || undefined;
      });
      await command;
      equal((await documents()).join(), before.join());
    });
  }

  test('the bilan of a fiche is begun from it, with what was planned', async () => {
    const fiche = await open(WITHOUT_BILAN);
    const before = (await problems(fiche)).map(ruleOf);
    void vscode.commands.executeCommand('certidoc.newBilan', fiche.uri);
    const bilan = await until('the bilan', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const document = vscode.window.activeTextEditor?.document;
      return document?.languageId === 'bilan' && document.getText() !== '' ? document : undefined;
    });
    equal(bilan.uri.path.endsWith('/bilans/film-de-poche.bilan.yaml'), true);
    ok(bilan.getText().includes('fiche: ../fiches/film-de-poche.fiche.yaml'), bilan.getText());
    for (const objectif of ['O1', 'O2']) ok(bilan.getText().includes(`  ${objectif}:`), `no ${objectif}`);
    const found = await until('what is left to write', () => {
      const rules = vscode.languages.getDiagnostics(bilan.uri).map(ruleOf);
      return rules.length > 0 ? rules : undefined;
    });
    ok(!found.includes('doc-syntaxe'), found.join());
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(bilan.uri);
    await expectRules(fiche, before);
  });
});

async function documents(): Promise<string[]> {
  const found = await vscode.workspace.findFiles('**/*.{referentiel,fiche,bilan}.yaml');
  return found.map(({ path }) => path).sort();
}
