import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../bench/corpus/corpus.ts';
import { diagnose, identityOf, Workspace } from '../../server/src/core/languageService.ts';
import { onlyRules } from '../cli/support/cli.ts';

/** What the findings of one rule are known by. */
function identities(rule: string, text: string, name = 'a.fiche.yaml'): string[] {
  const workspace = new Workspace();
  workspace.set({ uri: 'file:///p/certidoc.config.yaml', text: onlyRules(rule) });
  workspace.set({ uri: `file:///p/${name}`, text });
  const snapshot = workspace.snapshot();
  const document = snapshot.get(`file:///p/${name}`);
  if (!document) throw new Error('no such document');
  return diagnose(snapshot, document).map((finding) => {
    const { path, subject } = identityOf(document, finding);
    return `${path}|${subject}`;
  });
}

describe('what a finding is known by', () => {
  it('is its keys and its words', () => {
    expect(identities('fiche-date-invalide', 'type: fiche\nplanification: {date: 32/04/2026}\n')).toEqual([
      'planification.date|32/04/2026',
    ]);
  });

  it('does not change with lines, comments and other keys', () => {
    const plain = 'type: fiche\nplanification: {date: 32/04/2026}\n';
    const other = '# Bonjour\n\ntype: fiche\ntitre: X\nplanification:  # ici\n  duree: 2 h\n  date: 32/04/2026\n';
    expect(identities('fiche-date-invalide', other)).toEqual(identities('fiche-date-invalide', plain));
  });

  it('is the rubrique that is missing, where several are missing at one place', () => {
    const found = identities('fiche-rubrique-absente', 'type: fiche\ntitre: X\n');
    expect(found).toContain('|deroule');
    expect(new Set(found).size).toBe(found.length);
    expect(identities('fiche-rubrique-absente', 'type: fiche\ntitre: Autre\n')).toEqual(found);
  });

  it('is not the key where something missing happens to be shown', () => {
    const lacks = (text: string) => identities('fiche-rubrique-absente', text);
    const untitled = lacks('referentiel: m\nauteur: Moi\ntitre:\n').filter((one) => one !== '|titre');
    expect(untitled).toContain('|deroule');
    for (const head of ['type: fiche\nreferentiel: m\nauteur: Moi\n', 'auteur: Moi\nreferentiel: m\n']) {
      expect(lacks(head).filter((one) => one !== '|titre')).toEqual(untitled);
      expect(lacks(`${head}titre: X\n`)).toEqual(untitled);
    }
  });

  it('names what holds it by identifiers as they should be written', () => {
    const text = (id: string) =>
      `type: referentiel\nid: m\ncompetences:\n  ${id}:\n    savoir_faire: {SF1: Choix des outils}\n`;
    const found = identities('ref-savoir-faire-infinitif', text('C4'), 'm.referentiel.yaml');
    expect(found).toEqual(['competences.C4.savoir_faire.SF1|Choix']);
    expect(identities('ref-savoir-faire-infinitif', text('c 4'), 'm.referentiel.yaml')).toEqual(found);
  });

  it('leaves out the words of what holds other things', () => {
    const found = identities('doc-valeur-invalide', 'type: fiche\npublic: {effectif: [1, 2]}\n');
    expect(found).toEqual(['public.effectif|']);
  });
});

describe('the findings of a whole corpus', () => {
  const { files } = corpusOf({ fiches: 60, competences: 6, referentiels: 3, faults: 0.9, seed: 3 });

  function all(change: (text: string) => string): string[] {
    const workspace = new Workspace({ today: () => ({ year: 2026, month: 11, day: 24 }) });
    for (const [name, text] of Object.entries(files)) workspace.set({ uri: `file:///p/${name}`, text: change(text) });
    const snapshot = workspace.snapshot();
    return [...snapshot.documents.values()].flatMap((document) =>
      diagnose(snapshot, document).map((finding) => JSON.stringify([document.uri, identityOf(document, finding)])),
    );
  }

  it('are each known by something else', () => {
    const found = all((text) => text);
    expect(found.length).toBeGreaterThan(50);
    expect(new Set(found).size).toBe(found.length);
  });

  it.each([
    ['comments are added', (text: string) => `# Bonjour\n\n${text}`],
    ['lines end another way', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('are known by the same when %s', (_, change) => {
    expect(all(change).toSorted()).toEqual(all((text) => text).toSorted());
  });
});
