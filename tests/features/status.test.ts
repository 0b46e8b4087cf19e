import { describe, expect, it } from 'vitest';
import {
  diagnose,
  effectiveSettings,
  insertRubrique,
  listFiches,
  listItems,
  listReferentiels,
  statusOf,
} from '../../server/src/core/languageService.ts';
import { isKind } from '../../server/src/core/model/document.ts';
import { ATELIER, FICHE, REFERENTIEL } from '../support/atelier.ts';
import { type Files, snapshotOf, uriOf } from '../support/fixture.ts';

function statusIn(files: Files, name: string) {
  const snapshot = snapshotOf(files);
  const document = snapshot.get(uriOf(name));
  const status = document && statusOf(snapshot, document, diagnose(snapshot, document));
  if (!document || !status) throw new Error(`no status of ${name}`);
  const progress = (key: string) => status.rubriques.find((one) => one.key === key)?.progress;
  return { document, status, progress };
}

describe('the status of a document', () => {
  const { status, document, progress } = statusIn(ATELIER, 'fiches/crevaison.fiche.yaml');

  it('names the référentiel that is followed', () => {
    expect(status.kind).toBe('fiche');
    expect(status.referentiel).toMatchObject({ id: 'atelier-velo', version: '2024' });
  });

  it('tells what is complete, begun, or not there', () => {
    expect(progress('titre')).toBe('complete');
    expect(progress('moyens')).toBe('commencee');
    expect(progress('auteur')).toBe('absente');
    expect(status.complete).toBe(status.rubriques.filter((one) => one.required && one.progress === 'complete').length);
    expect(status.required).toBeGreaterThan(status.complete);
  });

  it('says what a rubrique proves, in the words of the référentiel, and where to go on', () => {
    const moyens = status.rubriques.find(({ key }) => key === 'moyens');
    expect(moyens?.preuves).toEqual([{ id: 'C1.CR2', text: 'Le poste est rangé' }]);
    expect(moyens?.todo && document.text.slice(moyens.todo.start, moyens.todo.end)).toBe('moyens');
  });

  it('goes to the placeholder that is left', () => {
    const files = { ...ATELIER, 'fiches/crevaison.fiche.yaml': FICHE.replace('[Rustines]', '[à compléter]') };
    const { document: draft, status: left } = statusIn(files, 'fiches/crevaison.fiche.yaml');
    const todo = left.rubriques.find(({ key }) => key === 'moyens')?.todo;
    expect(todo && draft.text.slice(todo.start, todo.end)).toBe('à compléter');
  });

  it('counts nothing in a référentiel, and there is none of settings', () => {
    expect(statusIn(ATELIER, 'velo.referentiel.yaml').status).toMatchObject({
      complete: 0,
      required: 0,
      rubriques: [],
    });
    expect(() => statusIn({ 'certidoc.config.yaml': 'langue: fr\n' }, 'certidoc.config.yaml')).toThrow('no status');
  });

  it('is there for a text just begun', () => {
    for (const text of ['', 'a', 'type: fiche\nmoyens', '- x', 'referentiel: [', '\t'])
      expect(statusIn({ ...ATELIER, 'n.fiche.yaml': text }, 'n.fiche.yaml').status.kind).toBe('fiche');
  });
});

describe('inserting a rubrique', () => {
  const snapshot = snapshotOf({ ...ATELIER, 'n.fiche.yaml': 'type: fiche\ntitre: A\nmoyens:\nplanification: {}\n' });
  const document = snapshot.get(uriOf('n.fiche.yaml'));
  const snippets = (key: string) => (document ? insertRubrique(snapshot, document, key) : []);

  it('writes the missing one at its place, and fills the empty one', () => {
    expect(snippets('auteur')).toEqual([{ span: { start: 20, end: 20 }, snippet: '\nauteur: \x24{1:à compléter}' }]);
    expect(snippets('moyens')[0]?.snippet).toMatch(/^\n {2}materiels:\n {4}- \$\{1:à compléter\}/);
  });

  it('leaves what is written, and what is no rubrique', () => {
    expect(snippets('titre')).toEqual([]);
    expect(snippets('inconnue')).toEqual([]);
  });
});

describe('the lists of a project', () => {
  const files = { ...ATELIER, 'ancien.referentiel.yaml': REFERENTIEL.replace('"2024"', '"2019"') };
  const snapshot = snapshotOf(files);

  it('give the référentiels, the newest first, each as a fiche would name it', () => {
    expect(listReferentiels(snapshot).map(({ name }) => name)).toEqual(['atelier-velo@2024', 'atelier-velo@2019']);
    expect(listReferentiels(snapshotOf(ATELIER)).map(({ name }) => name)).toEqual(['atelier-velo']);
  });

  it('give what a référentiel defines, with its text', () => {
    const document = snapshot.get(uriOf('velo.referentiel.yaml'));
    if (!document || !isKind(document, 'referentiel')) throw new Error('no référentiel');
    const detail = listItems(document).find(({ id }) => id === 'C1.CR2.a');
    expect(detail).toMatchObject({
      kind: 'detail',
      text: 'Les outils sont à leur place',
      within: 'C1 Réparer un vélo',
      provedIn: ['fiche'],
    });
    expect(detail && document.text.slice(detail.span.start, detail.span.end)).toBe('a');
    expect(listItems(document).find(({ id }) => id === 'C1')?.within).toBe('');
  });

  it('give the fiches, those to report on first', () => {
    const more = snapshotOf({ ...files, 'fiches/autre.fiche.yaml': FICHE });
    expect(listFiches(more).map(({ uri, bilans }) => [uri.split('/').at(-1), bilans])).toEqual([
      ['autre.fiche.yaml', 0],
      ['crevaison.fiche.yaml', 1],
    ]);
  });
});

describe('the settings in force', () => {
  const config = 'langue: en\nregles:\n  fiche-moyens-absents: info\n';
  const text = (files: Files) => {
    const snapshot = snapshotOf(files);
    const document = snapshot.get(uriOf('fiches/crevaison.fiche.yaml'));
    return document ? effectiveSettings(snapshot, document, 'fr') : '';
  };

  it('say where they come from and what differs', () => {
    const found = text({ ...ATELIER, 'certidoc.config.yaml': config });
    expect(found).toContain('# Ils viennent de file:///projet/certidoc.config.yaml');
    expect(found).toContain('langue: en');
    expect(found).toContain('  fiche-moyens-absents: info  # par défaut : erreur');
    expect(found).not.toContain('bilan-');
  });

  it('are themselves a settings file without fault', () => {
    const found = text(ATELIER);
    expect(found).toContain('tout est par défaut');
    const snapshot = snapshotOf({ 'certidoc.config.yaml': found });
    const document = snapshot.get(uriOf('certidoc.config.yaml'));
    expect(document && diagnose(snapshot, document)).toEqual([]);
  });
});
