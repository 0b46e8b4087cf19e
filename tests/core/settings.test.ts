import { describe, expect, it } from 'vitest';
import { type Files, lint } from '../support/fixture.ts';

const FICHE = 'type: fiche\ncouleur: bleu\n';

/** The severity of the unknown key `couleur`, undefined when nothing is said of it. */
function severity(files: Files, of = 'fiches/a.fiche.yaml') {
  const found = lint({ [of]: FICHE, ...files }).filter(
    ({ file, finding }) => file === of && finding.rule === 'doc-cle-inconnue',
  );
  expect(found.length).toBeLessThan(2);
  return found[0]?.finding.severity;
}

describe('settings', () => {
  it('change a severity', () => {
    expect(severity({})).toBe('avertissement');
    expect(severity({ 'certidoc.config.yaml': 'regles: {doc-cle-inconnue: erreur}\n' })).toBe('erreur');
    expect(severity({ 'certidoc.config.yaml': 'regles:\n  doc-cle-inconnue: [info]\n' })).toBe('info');
    expect(severity({ 'certidoc.config.yaml': 'regles: {doc-cle-inconnue: desactivee}\n' })).toBeUndefined();
  });

  it('mean nothing when the severity does not exist', () => {
    expect(severity({ 'certidoc.config.yaml': 'regles: {doc-cle-inconnue: grave}\n' })).toBe('avertissement');
  });

  it('come from the nearest file only', () => {
    const outer = { 'certidoc.config.yaml': 'regles: {doc-cle-inconnue: erreur}\n' };
    expect(severity({ ...outer, 'fiches/certidoc.config.yaml': 'langue: fr\n' })).toBe('avertissement');
    expect(severity({ ...outer, 'autres/certidoc.config.yaml': 'regles: {doc-cle-inconnue: info}\n' })).toBe('erreur');
  });

  it('hold for some files only: the last that matches wins', () => {
    const config = {
      'certidoc.config.yaml':
        'regles: {doc-cle-inconnue: info}\nsurcharges:\n  - {fichiers: "archives/**", regles: {doc-cle-inconnue: desactivee}}\n  - {fichiers: ["archives/2026/*"], regles: {doc-cle-inconnue: erreur}}\n',
    };
    expect(severity(config)).toBe('info');
    expect(severity(config, 'archives/2025/a.fiche.yaml')).toBeUndefined();
    expect(severity(config, 'archives/2026/a.fiche.yaml')).toBe('erreur');
    expect(severity(config, 'archives/été 2026/a.fiche.yaml')).toBeUndefined();
  });

  it('leave files out', () => {
    const config = { 'certidoc.config.yaml': 'ignorer: ["modeles/**"]\n' };
    expect(severity(config, 'modeles/a.fiche.yaml')).toBeUndefined();
    expect(severity(config)).toBe('avertissement');
  });

  it('survive being half typed', () => {
    expect(severity({ 'certidoc.config.yaml': 'regles:\n  doc-cle-inconnue: erreur\n  doc-' })).toBe('erreur');
    expect(severity({ 'certidoc.config.yaml': 'regles: [' })).toBe('avertissement');
    expect(severity({ 'certidoc.config.yaml': '- a' })).toBe('avertissement');
  });
});

/** The rules that report something of a fiche whose lines are given. */
function rules(...lines: string[]): string[] {
  const found = lint({ 'a.fiche.yaml': `type: fiche\n${lines.join('\n')}\n` });
  return found.map(({ finding }) => finding.rule).filter((rule) => rule.startsWith('doc-'));
}

describe('suppressions', () => {
  it('silence their line and the next', () => {
    expect(rules('couleur: bleu # certidoc-ignore doc-cle-inconnue: voulu')).toEqual([]);
    expect(rules('# certidoc-ignore doc-cle-inconnue: voulu', 'couleur: bleu')).toEqual([]);
    expect(rules('# certidoc-ignore doc-cle-inconnue: voulu', 'titre: a', 'couleur: bleu')).toEqual([
      'doc-suppression-inutile',
      'doc-cle-inconnue',
    ]);
  });

  it('silence a whole file', () => {
    expect(rules('couleur: bleu', 'titre: a', '# certidoc-ignore-fichier doc-cle-inconnue: voulu')).toEqual([]);
  });

  it('silence the rules they name only', () => {
    expect(rules('# certidoc-ignore doc-cle-inconnue, doc-valeur-invalide: voulu', 'couleur: bleu', 'etat: x')).toEqual(
      ['doc-suppression-inutile', 'doc-valeur-invalide'],
    );
    expect(
      rules('# certidoc-ignore doc-cle-inconnue doc-valeur-invalide: voulu', 'lieu: {type: x, couleur: bleu}'),
    ).toEqual([]);
  });

  it('want a reason', () => {
    expect(rules('# certidoc-ignore doc-cle-inconnue', 'couleur: bleu')).toEqual(['doc-suppression-sans-raison']);
  });

  it('are comments, not texts', () => {
    expect(rules('communication: "# certidoc-ignore doc-cle-inconnue: voulu"', 'couleur: bleu')).toEqual([
      'doc-cle-inconnue',
    ]);
  });
});
