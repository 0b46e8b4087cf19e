import { describe, expect, it, test } from 'vitest';
import { inlayHints } from '../../server/src/core/features/inlayHints/inlayHints.ts';
import { ATELIER } from '../support/atelier.ts';
import { type Files, snapshotOf, uriOf } from '../support/fixture.ts';

/** The hints of a file, each as the end of what stands before it, then the label between `«»`. */
function seen(files: Files, name: string, language: 'fr' | 'en' = 'fr'): string[] {
  const snapshot = snapshotOf(files);
  const document = snapshot.get(uriOf(name));
  if (!document) throw new Error(name);
  const whole = { start: 0, end: document.text.length };
  return inlayHints(snapshot, document, whole, language).map(({ offset, label }) => {
    const line = document.text.slice(0, offset).split('\n').at(-1) ?? '';
    return `${line.slice(-12)}«${label}»`;
  });
}

function fiche(text: string, language: 'fr' | 'en' = 'fr'): string[] {
  return seen({ 'a.fiche.yaml': `type: fiche\n${text}` }, 'a.fiche.yaml', language);
}

describe('texts after identifiers', () => {
  it('stand in a fiche after what it refers to, not in sentences', () => {
    expect(seen(ATELIER, 'fiches/crevaison.fiche.yaml')).toEqual([
      "er-velo@2024«Animateur d'atelier vélo»",
      'ves: [C1.CR1«Le vélo roule»',
      'R1, c1.cr2.a«Les outils sont à…»',
      ' pix: ["2.1"«Interagir»',
      'jectifs: [O1«Réparer une…»',
      'ifs: [O1, O2«Remonter une roue»',
    ]);
  });

  it('stand after the colon of a key', () => {
    expect(seen(ATELIER, 'bilans/crevaison.bilan.yaml')).toEqual([
      'n.fiche.yaml«Crever, et après ?»',
      'ves: [C1.CR1«Le vélo roule»',
      '  O1:«Réparer une crevaison»',
      '  O2:«Remonter une roue»',
    ]);
  });

  it('are short, on one line, whole in the tooltip; none for what is unknown', () => {
    const files = {
      'v.referentiel.yaml': `type: referentiel\nid: v\ncompetences:\n  C1:\n    criteres:\n      CR1: >-\n        Le *geste juste** est refait par chacun\n        sans aide et sans faute\n`,
      'a.fiche.yaml': 'type: fiche\nreferentiel: v\npreuves:\n  - C1.CR1\n  - C1.CR2\n  - "C1.CR1"\n',
    };
    const snapshot = snapshotOf(files);
    const document = snapshot.get(uriOf('a.fiche.yaml'));
    const found = document ? inlayHints(snapshot, document, { start: 0, end: 99 }, 'fr') : [];
    expect(found.map(({ label }) => label)).toEqual([
      'Le geste juste est refait par chacun…',
      'Le geste juste est refait par chacun…',
    ]);
    expect(found[0]?.tooltip).toBe('C1.CR1 — Le *geste juste** est refait par chacun sans aide et sans faute');
    expect(document?.text.slice(0, found[1]?.offset)).toMatch(/"C1.CR1"$/);
  });

  it('are given for the part in sight only, and share the line', () => {
    const snapshot = snapshotOf(ATELIER);
    const document = snapshot.get(uriOf('fiches/crevaison.fiche.yaml'));
    const { start, end } = document?.lines.lineSpan(3) ?? { start: 0, end: 0 };
    const found = document ? inlayHints(snapshot, document, { start, end }, 'fr') : [];
    expect(found.map(({ label }) => label)).toEqual(['Le vélo roule', 'Les outils sont à…']);
  });
});

describe('durations of the steps', () => {
  test.each([
    [
      'planification: {duree: 2 h}\nderoule:\n  - {etape: A, duree: 30 min}\n  - {etape: B, duree: 1 h 30}\n',
      '2 h sur 2 h prévues',
    ],
    ['planification: {duree: 1 h}\nderoule: [{duree: 45 min}]\n', '45 min sur 1 h prévue'],
    ['planification: {duree: 1 h, seances: 2}\nderoule: [{duree: 1 h}, {duree: 50 min}]\n', '1 h 50 sur 2 h prévues'],
    ['planification: {duree: 1 h, seances: 3}\nderoule: [{duree: 1 h}]\n', '1 h sur 1 h prévue'],
    [
      'planification: {duree: bientôt}\nderoule:\n  - etape: A\n    duree: 90 min\n  - etape: B\n    duree:\n',
      '1 h 30 en tout',
    ],
  ])('%j', (text, label) => {
    expect(fiche(text)).toEqual([`deroule:«${label}»`]);
  });

  it('are silent while no step has one', () => {
    expect(fiche('planification: {duree: 1 h}\nderoule:\n  - etape: A\n    duree: ?\n')).toEqual([]);
    expect(fiche('deroule:\n')).toEqual([]);
  });

  it('speak English', () => {
    expect(fiche('planification: {duree: 2 h}\nderoule: [{duree: 2 h}]\n', 'en')).toEqual([
      'deroule:«2 h of 2 h planned»',
    ]);
  });
});

describe('sums of budgets', () => {
  const lines = 'postes: [{nom: A, montant: 12000}, {nom: B, montant: 0.5}]';

  test.each([
    [`budget: {${lines}, devise: XPF}\n`, '{postes:', '12 000,5 XPF'],
    [`budget: {${lines}, total: 12000.5}\n`, '{postes:', '12 000,5'],
    [`budget: {${lines}, total: 12000}\n`, 'total: 12000', '12 000,5'],
    [`budget:\n  ${lines}\n  total:\n`, '  total:', '12 000,5'],
    ['budget: {postes: [{nom: A, montant: 0.1}, {nom: B, montant: 0.2}, {nom: C}]}\n', '{postes:', '0,3'],
  ])('%j', (text, before, sum) => {
    const [hint, ...others] = fiche(text);
    expect(others).toEqual([]);
    expect(hint).toMatch(new RegExp(`${before}«somme : ${sum.replaceAll(' ', '\u00a0')}»$`));
  });

  it('are given of what was spent too', () => {
    const files = { 'a.bilan.yaml': 'type: bilan\ndepenses: {postes: [{montant: 1500}], devise: EUR}\n' };
    expect(seen(files, 'a.bilan.yaml', 'en')).toEqual([expect.stringContaining('postes:«sum: 1,500\u00a0EUR»')]);
  });
});
