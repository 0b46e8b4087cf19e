import * as vscode from 'vscode';
import { ok, open, until } from './support.ts';

suite('completion', () => {
  test('the criteria are offered inside preuves, with their text', async () => {
    const document = await open('mediateur-numerique/bilans/courriel.bilan.yaml');
    const at = document.positionAt(document.getText().indexOf('preuves: [') + 'preuves: ['.length);
    const item = await until('C4.CR3.b among the completions', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
        undefined,
        // Details may come on resolve.
        200,
      );
      return list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'C4.CR3.b');
    });
    ok(/moyens/i.test(wordsOf(item)), `no text of the criterion: ${wordsOf(item)}`);
  });
});

/** All that a person reads of an item in the list. */
function wordsOf({ label, detail }: vscode.CompletionItem): string {
  return [typeof label === 'string' ? '' : label.description, detail].join(' ');
}
