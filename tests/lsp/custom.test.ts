import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EFFECTIVE_SETTINGS,
  FICHES,
  INSERT_RUBRIQUE,
  ITEMS,
  type ListedFiche,
  type ListedItem,
  type ListedReferentiel,
  type ListedRule,
  NEW_DOCUMENT,
  type NewDocumentResult,
  REFERENCES,
  REFERENTIELS,
  type ReferredFile,
  RULE_PAGE,
  RULES,
  type SnippetPlace,
  STATUS,
  type StatusResult,
  type TextResult,
} from '../../server/src/lsp/protocolRequests.ts';
import { ATELIER } from '../support/atelier.ts';
import { builtServer } from '../support/bundles.ts';
import { Editor } from './client.ts';
import { Folder } from './folder.ts';

const project = new Folder();
let editor: Editor;
const ask = <R>(method: string, params: object = {}): Promise<R> => editor.connection.sendRequest(method, params);

beforeAll(async () => {
  for (const [name, text] of Object.entries(ATELIER)) project.write(name, text);
  editor = new Editor(builtServer());
  await editor.start([project.uri()], { locale: 'en' });
});

afterAll(() => {
  editor.kill();
  project.remove();
});

describe('the requests of the client’s commands', () => {
  const fiche = () => project.uri('fiches/crevaison.fiche.yaml');

  it('list référentiels, fiches and items, as the client spells their files', async () => {
    const [referentiel] = await ask<ListedReferentiel[]>(REFERENTIELS);
    expect(referentiel).toMatchObject({ uri: project.uri('velo.referentiel.yaml'), name: 'atelier-velo' });
    expect(await ask<ListedFiche[]>(FICHES)).toMatchObject([
      { uri: fiche(), referentiel: referentiel?.uri, bilans: 1 },
    ]);
    const all = await ask<ListedItem[]>(ITEMS);
    expect(all.find(({ id }) => id === 'C1.CR1')).toMatchObject({ kind: 'critere', text: 'Le vélo roule' });
    expect(await ask<ListedItem[]>(ITEMS, { referentiel: referentiel?.uri })).toEqual(all);
    expect(await ask<ListedItem[]>(ITEMS, { referentiel: fiche() })).toEqual([]);
  });

  it('give the snippet of a new document, its path to the fiche included', async () => {
    const wanted = { kind: 'bilan', fiche: fiche(), preuves: [], date: '2026-04-03' };
    const { snippet } = await ask<NewDocumentResult>(NEW_DOCUMENT, { uri: project.uri('bilans/n.bilan.yaml'), wanted });
    expect(snippet).toContain('fiche: ../fiches/crevaison.fiche.yaml');
  });

  it('tell how far a document is, in the language of the client', async () => {
    const status = await ask<StatusResult>(STATUS, { uri: fiche() });
    expect(status).toMatchObject({ kind: 'fiche', referentiel: { id: 'atelier-velo', version: '2024' } });
    expect(status.rubriques.find(({ key }) => key === 'moyens')).toMatchObject({
      intitule: 'Means',
      progress: 'commencee',
      range: { start: { character: 0 } },
    });
    expect(await ask(STATUS, { uri: project.uri('rien.txt') })).toBeNull();
  });

  it('insert a rubrique', async () => {
    const [edit] = await ask<SnippetPlace[]>(INSERT_RUBRIQUE, { uri: fiche(), key: 'structure' });
    expect(edit?.snippet).toContain('structure: ');
    expect(await ask(INSERT_RUBRIQUE, { uri: project.uri('rien.txt'), key: 'structure' })).toEqual([]);
  });

  it('explain the rules and the settings in force', async () => {
    const rules = await ask<ListedRule[]>(RULES);
    expect(rules.length).toBeGreaterThan(20);
    const page = await ask<TextResult>(RULE_PAGE, { rule: rules[0]?.id });
    expect(page.text).toContain(`# ${rules[0]?.id}`);
    expect(await ask(RULE_PAGE, { rule: 'nulle' })).toBeNull();
    expect((await ask<TextResult>(EFFECTIVE_SETTINGS, { uri: fiche() })).text).toContain('fiche-moyens-absents');
    expect(await ask(EFFECTIVE_SETTINGS, { uri: project.uri('rien.txt') })).toBeNull();
  });

  it('tell what a deletion would break', async () => {
    expect(await ask<ReferredFile[]>(REFERENCES, { uris: [project.uri('fiches')] })).toEqual([
      { uri: project.uri('fiches'), references: [project.uri('bilans/crevaison.bilan.yaml')] },
    ]);
  });

  it('refuse parameters that make no sense', async () => {
    await expect(ask(STATUS, { uri: 3 })).rejects.toThrow(/uri/);
    await expect(ask(NEW_DOCUMENT, { uri: fiche(), wanted: { kind: 'roman' } })).rejects.toThrow(/kind/);
  });
});
