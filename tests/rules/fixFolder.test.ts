import { describe, expect, it } from 'vitest';
import {
  type Finding,
  fixFolder,
  isKind,
  type Snapshot,
  safeFix,
  Workspace,
} from '../../server/src/core/languageService.ts';
import { onlyRules } from '../cli/support/cli.ts';

const HOME = 'file:///projet';

function snapshotOf(rule: string, files: Readonly<Record<string, string>>): Snapshot {
  const workspace = new Workspace();
  workspace.set({ uri: `${HOME}/certidoc.config.yaml`, text: onlyRules(rule) });
  for (const [name, text] of Object.entries(files)) workspace.set({ uri: `${HOME}/${name}`, text });
  return workspace.snapshot();
}

/** Renumbering edits the référentiel and every document that names its identifiers. */
const RULE = 'ref-numerotation-trou';
const FILES = {
  'm.referentiel.yaml': `type: referentiel
id: m
competences:
  C1: {titre: Accueillir}
  C3: {titre: Orienter}  # la troisième
`,
  'a.fiche.yaml': 'type: fiche\nreferentiel: m\npreuves: [C3]\n',
  'b.fiche.yaml': 'type: fiche\nreferentiel: m\ntitre: Sans preuve\n',
};

const firstFix = (finding: Finding) => finding.fixes()[0];

async function fixed(rule: string, files: Readonly<Record<string, string>>, may = (_uri: string) => true) {
  const snapshot = snapshotOf(rule, files);
  const options = {};
  const { changed, applied } = await fixFolder(snapshot, {
    uris: [...snapshot.documents.keys()],
    optionsFor: () => options,
    choose: firstFix,
    mayEdit: may,
    between: async () => {},
  });
  return {
    applied,
    texts: Object.fromEntries(changed.map(({ before, text }) => [before.uri.slice(HOME.length + 1), text])),
  };
}

describe('a fix that edits several documents', () => {
  it('is applied to all of them', async () => {
    const { texts, applied } = await fixed(RULE, FILES);
    expect(texts).toEqual({
      'm.referentiel.yaml': FILES['m.referentiel.yaml'].replace('C3', 'C2'),
      'a.fiche.yaml': FILES['a.fiche.yaml'].replace('C3', 'C2'),
    });
    expect(applied).toHaveLength(1);
  });

  it('is left out whole when one of them may not be edited', async () => {
    const { texts, applied } = await fixed(RULE, FILES, (uri) => !uri.endsWith('a.fiche.yaml'));
    expect({ texts, applied }).toEqual({ texts: {}, applied: [] });
  });

  it('waits for its turn when another edits the same place, and is then asked anew', async () => {
    const { texts } = await fixed(RULE, {
      ...FILES,
      'm.referentiel.yaml': `${FILES['m.referentiel.yaml']}  C7: {titre: Conclure}\n`,
      'a.fiche.yaml': 'type: fiche\nreferentiel: m\npreuves: [C3, C7]\n',
    });
    expect(texts['a.fiche.yaml']).toContain('[C2, C3]');
    expect(texts['m.referentiel.yaml']).toMatch(/C1:.*\n.*C2:.*\n.*C3:/);
  });
});

describe('mending', () => {
  it('ends even where fixes undo each other', async () => {
    const snapshot = snapshotOf('fiche-date-invalide', {
      'a.fiche.yaml': 'type: fiche\nplanification: {date: 02/04/2026}\n',
    });
    const uri = `${HOME}/a.fiche.yaml`;
    const options = {};
    let turn = 0;
    const { applied } = await fixFolder(snapshot, {
      uris: [uri],
      optionsFor: () => options,
      choose: ({ span }) => {
        const newText = turn++ % 2 === 0 ? '03/04/2026' : '02/04/2026';
        return { title: { fr: newText, en: newText }, safe: true, edits: [{ uri, span, newText }] };
      },
      mayEdit: () => true,
      between: async () => {},
    });
    expect(applied).toHaveLength(2);
  });

  it('chooses only what is safe when it is asked to', async () => {
    const snapshot = snapshotOf(RULE, FILES);
    const options = {};
    const { changed } = await fixFolder(snapshot, {
      uris: [...snapshot.documents.keys()],
      optionsFor: () => options,
      choose: safeFix,
      mayEdit: () => true,
      between: async () => {},
    });
    expect(changed).toEqual([]);
  });

  it('still reads the headings of a document in Markdown by the names that its référentiel gives', async () => {
    const referentiel = 'type: referentiel\nid: m\ndocuments: {fiche: {rubriques: {deroule: {intitule: Gestes}}}}\n';
    const fiche =
      '---\nreferentiel: n\n---\n\n## Gestes\n\n- Semer (30 min)\n\n## Planification\n\n- Date : 02/04/2026\n';
    const snapshot = snapshotOf('fiche-date-invalide', { 'm.referentiel.yaml': referentiel, 'a.fiche.md': fiche });
    const uri = `${HOME}/a.fiche.md`;
    const options = {};
    const follow = { span: { start: fiche.indexOf('n\n---'), end: fiche.indexOf('\n---\n\n##') }, newText: 'm' };
    let turn = 0;
    const mended = await fixFolder(snapshot, {
      uris: [uri],
      optionsFor: () => options,
      // First the référentiel, which gives the names, then the date.
      choose: (finding) =>
        turn++ === 0 ? { title: { fr: '', en: '' }, safe: true, edits: [{ uri, ...follow }] } : finding.fixes()[0],
      mayEdit: () => true,
      between: async () => {},
    });
    const after = mended.snapshot.get(uri);
    expect(after?.text).toBe(fiche.replace('referentiel: n', 'referentiel: m').replace('02/04/2026', '2026-04-02'));
    expect(after && isKind(after, 'fiche') && after.root.get('deroule')?.items).toHaveLength(1);
  });
});
