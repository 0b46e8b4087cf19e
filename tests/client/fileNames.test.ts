import { describe, expect, it } from 'vitest';
import { numbered, slugOf, withExtension } from '../../client/src/commands/fileNames.ts';

describe('a file name', () => {
  it.each([
    ['Créer et sécuriser son adresse électronique', 'creer-et-securiser-son-adresse-electronique'],
    ["L'œuvre : où ? (2ᵉ partie)", 'l-oeuvre-ou-2-partie'],
    ['  --  ', ''],
    ['C:\\..//etc', 'c-etc'],
  ])('is made from %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is short, and cut between words', () => {
    const slug = slugOf('mot '.repeat(40));
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slug).toMatch(/-mot$/);
    expect(slugOf('a'.repeat(100))).toHaveLength(60);
  });

  it('gets the extension that is missing', () => {
    expect(withExtension('fiches/a', 'fiche')).toBe('fiches/a.fiche.yaml');
    expect(withExtension('a.yaml', 'fiche')).toBe('a.fiche.yaml');
    expect(withExtension('a.fiche', 'fiche')).toBe('a.fiche.yaml');
    expect(withExtension('v1.2', 'fiche')).toBe('v1.2.fiche.yaml');
    expect(withExtension('a.fiche.yml', 'fiche')).toBe('a.fiche.yml');
    expect(withExtension('a.fiche.yaml', 'bilan')).toBe('a.bilan.yaml');
  });

  it('has the extension of its notation', () => {
    expect(withExtension('a', 'fiche', 'md')).toBe('a.fiche.md');
    expect(withExtension('a.md', 'fiche', 'yaml')).toBe('a.fiche.yaml');
    expect(withExtension('a.fiche.yaml', 'fiche', 'md')).toBe('a.fiche.yaml');
    expect(withExtension('a.fiche.md', 'fiche')).toBe('a.fiche.md');
    expect(withExtension('a.referentiel.md', 'referentiel')).toBe('a.referentiel.yaml');
  });

  it('gets a number when it is taken', () => {
    expect(numbered('fiches/a.fiche.md', 2)).toBe('fiches/a-2.fiche.md');
    expect(numbered('fiches/a.fiche.yaml', 1)).toBe('fiches/a.fiche.yaml');
    expect(numbered('fiches/a.fiche.yaml', 3)).toBe('fiches/a-3.fiche.yaml');
  });
});
