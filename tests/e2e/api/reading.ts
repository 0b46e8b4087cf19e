import * as vscode from 'vscode';
import { after, ask, equal, nameOf, ok, open, until } from './support.ts';

const FICHE = 'mediateur-numerique/fiches/courriel.fiche.yaml';
const BILAN = 'mediateur-numerique/bilans/courriel.bilan.yaml';
const REFERENTIEL = 'mediateur-numerique/mediateur-numerique.referentiel.yaml';

suite('reading', () => {
  test('an identifier tells its text, its compétence and who proves it', async () => {
    const text = await hoverText(await open(FICHE), '- C4.CR3.b');
    for (const wanted of ['Les moyens sont identifiés', 'Concevoir un projet', 'courriel.fiche.yaml'])
      ok(text.includes(wanted), `no "${wanted}" in: ${text}`);
  });

  test('a key tells what goes there', async () => {
    const text = await hoverText(await open(FICHE), '\nmoyens');
    for (const wanted of ['matériels, humains, financiers', 'C4.CR3.b', 'Les moyens sont identifiés'])
      ok(text.includes(wanted), `no "${wanted}" in: ${text}`);
  });

  test('a critère leads to its definition, its type to the compétence', async () => {
    const fiche = await open(FICHE);
    const definition = await ask<Target>('vscode.executeDefinitionProvider', fiche, '- C4.CR4');
    equal(await textAt(definition[0]), 'CR4');
    const type = await ask<Target>('vscode.executeTypeDefinitionProvider', fiche, '- C4.CR4');
    equal(await textAt(type[0]), 'C4');
  });

  test('an objective of a bilan leads to the fiche', async () => {
    const definition = await ask<Target>('vscode.executeDefinitionProvider', await open(BILAN), '\n  O2');
    equal(uriOf(definition[0]).split('/').at(-1), 'courriel.fiche.yaml');
  });

  test('references are found in the référentiel and the fiches', async () => {
    const places = await ask<vscode.Location>('vscode.executeReferenceProvider', await open(FICHE), '- C4.CR3.b');
    const names = new Set(places.map(({ uri }) => nameOf(uri)));
    ok(names.has('courriel.fiche.yaml'), [...names].join());
    ok(names.has('mediateur-numerique.referentiel.yaml'), [...names].join());
  });

  test('the outline names the rubriques as people do', async () => {
    const fiche = await open(FICHE);
    const symbols = await until('the outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        fiche.uri,
      );
      return found?.length > 0 ? found : undefined;
    });
    const names = namesIn(symbols);
    for (const wanted of [/^Objectifs/, /^O1/, /^Moyens/, /^Planification/])
      ok(
        names.some((name) => wanted.test(name)),
        `${wanted} not in ${names.join(' | ')}`,
      );
  });

  test('the project is searched by words, accents ignored', async () => {
    const found = await until('a symbol', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'moyens sont identifies',
      );
      return symbols.find(({ name }) => name.includes('C4.CR3.b'));
    });
    equal(nameOf(found.location.uri), 'mediateur-numerique.referentiel.yaml');
  });

  test('links, folds and selections follow the document', async () => {
    const bilan = await open(BILAN);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', bilan.uri);
    ok(
      links.some(({ target }) => target && nameOf(target) === 'courriel.fiche.yaml'),
      'no link to the fiche',
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      bilan.uri,
    );
    const line = after(bilan, '\nobjectifs:').line;
    ok(
      folds.some(({ start }) => start === line),
      'objectifs does not fold',
    );
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      bilan.uri,
      [after(bilan, 'constat: Les six')],
    );
    const grown = [selection?.range, selection?.parent?.range, selection?.parent?.parent?.range].map(
      (range) => range && bilan.getText(range),
    );
    ok(/^\w+$/.test(grown[0] ?? ''), `not a word: ${grown[0]}`);
    ok(grown[1]?.startsWith('Les six présents'), `not the sentence: ${grown[1]}`);
    ok(grown[2]?.includes(grown[1] ?? '?') && grown[2] !== grown[1], `not what holds it: ${grown[2]}`);
  });

  test('lenses count who proves a critère, on a fiche they name its bilan', async () => {
    ok(
      (await lenses(REFERENTIEL)).some((title) => /\d fiches? .*bilan/.test(title)),
      'no count',
    );
    ok(
      (await lenses(FICHE)).some((title) => title.includes('courriel.bilan.yaml')),
      'no bilan',
    );
  });

  test('hints give the beginning of the text of an identifier', async () => {
    const fiche = await open(FICHE);
    const hints = await until('hints', async () => {
      const whole = new vscode.Range(0, 0, fiche.lineCount, 0);
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        fiche.uri,
        whole,
      );
      return found.length > 0 ? found : undefined;
    });
    const texts = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
    ok(
      texts.some((text) => text.includes('progression')),
      texts.join(' | '),
    );
  });

  test('identifiers and rubriques are coloured by meaning', async () => {
    const fiche = await open(FICHE);
    const tokens = await until('tokens', async () => {
      const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        fiche.uri,
      );
      return found && found.data.length > 0 ? found : undefined;
    });
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      fiche.uri,
    );
    const seen = tokensIn(fiche, tokens.data, legend);
    for (const wanted of ['variable C4.CR3.b', 'keyword moyens', 'enumMember soumise'])
      ok(seen.includes(wanted), `no "${wanted}" in ${seen.slice(0, 40).join(', ')}`);
  });
});

/** Where a definition is: providers may answer in either form. */
type Target = vscode.Location | vscode.LocationLink;

const uriOf = (target: Target | undefined) =>
  target ? ('uri' in target ? target.uri.path : target.targetUri.path) : 'nowhere';

async function textAt(target: Target | undefined): Promise<string> {
  if (!target) return 'nowhere';
  const [uri, range] =
    'uri' in target
      ? [target.uri, target.range]
      : [target.targetUri, target.targetSelectionRange ?? target.targetRange];
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
}

async function hoverText(document: vscode.TextDocument, text: string): Promise<string> {
  const found = await ask<vscode.Hover>('vscode.executeHoverProvider', document, text);
  return found
    .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join('\n');
}

/** Each token as its type and its words: five numbers a token, of which the place counts from the token before. */
function tokensIn(document: vscode.TextDocument, data: Uint32Array, legend: vscode.SemanticTokensLegend): string[] {
  const seen: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.subarray(i, i + 4);
    character = down > 0 ? right : character + right;
    line += down;
    const words = document.getText(new vscode.Range(line, character, line, character + length));
    seen.push(`${legend.tokenTypes[type]} ${words}`);
  }
  return seen;
}

const namesIn = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
  symbols.flatMap(({ name, children }) => [name, ...namesIn(children)]);

async function lenses(file: string): Promise<string[]> {
  const document = await open(file);
  return until(`lenses of ${file}`, async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      200,
    );
    const titles = found.flatMap(({ command }) => command?.title ?? []);
    return titles.length > 0 ? titles : undefined;
  });
}
