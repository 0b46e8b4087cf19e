import * as vscode from 'vscode';
import { after, ok, open, replace, until } from './support.ts';

const FICHE = 'mediateur-numerique/fiches/courriel.fiche.yaml';
const BILAN = 'mediateur-numerique/bilans/courriel.bilan.yaml';
const REFERENTIEL = 'mediateur-numerique/mediateur-numerique.referentiel.yaml';

suite('completion', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  test('the criteria are offered inside preuves, with their text', async () => {
    const item = await offered(await open(BILAN), 'preuves: [', 'C4.CR3.b');
    ok(/moyens/i.test(wordsOf(item)), `no text of the criterion: ${wordsOf(item)}`);
  });

  test('the rubriques that a fiche lacks are offered, whole', async () => {
    const document = await open('a-corriger/fiche-moyens-absents.fiche.yaml');
    await replace(document, 'objectifs:\n', 'm\nobjectifs:\n');
    const item = await offered(document, '\nm', 'moyens');
    const text = item.insertText instanceof vscode.SnippetString ? item.insertText.value : '';
    ok(/materiels:/.test(text) && text.includes('${1'), `no snippet with stops: ${text}`);
  });

  test('the next free identifier is offered', async () => {
    const document = await open(FICHE);
    await replace(document, '\nmoyens:', '  \nmoyens:');
    await offered(document, 'pix: ["4.1"]\n  ', 'O4');
  });

  test('a term of the glossary is offered while it is marked', async () => {
    const document = await open(REFERENTIEL);
    await replace(document, 'definition: ', 'definition: Une *fract');
    await offered(document, 'Une *fract', 'Fracture numérique');
  });
});

/** The item of a label, at the end of a text. */
function offered(document: vscode.TextDocument, text: string, wanted: string): Promise<vscode.CompletionItem> {
  return until(`${wanted} among the completions after "${text}"`, async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      after(document, text),
      undefined,
      // Details may come on resolve.
      200,
    );
    return list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === wanted);
  });
}

/** All that a person reads of an item in the list. */
function wordsOf({ label, detail }: vscode.CompletionItem): string {
  return [typeof label === 'string' ? '' : label.description, detail].join(' ');
}
