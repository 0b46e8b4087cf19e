import type * as vscode from 'vscode';
import { equal, expectRules, ok, open, replace, validFiche } from './support.ts';

suite('problems', () => {
  test('a fiche without means has exactly that problem', async () => {
    const document = await open('a-corriger/fiche-moyens-absents.fiche.yaml');
    const [problem] = await expectRules(document, ['fiche-moyens-absents']);
    ok(problem, 'no problem');
    equal(problem.source, 'certidoc');
    ok(/cette fiche.*moyens/i.test(problem.message), `message: ${problem.message}`);
  });

  test('a complete fiche has none', async () => {
    await expectRules(await validFiche(), []);
  });

  test('an unknown criterion is reported as it is typed, and no longer once removed', async () => {
    const document = await validFiche();
    await replace(document, 'preuves:\n', 'preuves:\n  - C4.CR99\n');
    const [problem] = await expectRules(document, ['croise-reference-inconnue']);
    equal(problem && textOf(document, problem), 'C4.CR99');
    await replace(document, '  - C4.CR99\n', '');
    await expectRules(document, []);
  });
});

const textOf = (document: vscode.TextDocument, { range }: vscode.Diagnostic) => document.getText(range);
