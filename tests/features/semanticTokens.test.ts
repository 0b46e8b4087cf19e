import { describe, expect, it } from 'vitest';
import { semanticTokens } from '../../server/src/core/features/semanticTokens/semanticTokens.ts';
import { ATELIER } from '../support/atelier.ts';
import { type Files, snapshotOf, uriOf } from '../support/fixture.ts';

/** The tokens of a file as `kind text !note`. */
function seen(files: Files, name: string, line?: number): string[] {
  const snapshot = snapshotOf(files);
  const document = snapshot.get(uriOf(name));
  if (!document) throw new Error(name);
  const within = line === undefined ? undefined : document.lines.lineSpan(line);
  return semanticTokens(snapshot, document, within).map(({ span, kind, notes }) =>
    [kind, document.text.slice(span.start, span.end), ...notes.map((note) => `!${note}`)].join(' '),
  );
}

describe('semantic tokens', () => {
  it('tell the parts, names and values of a fiche', () => {
    expect(seen(ATELIER, 'fiches/crevaison.fiche.yaml')).toEqual([
      'rubrique type',
      'valeur fiche',
      'rubrique referentiel',
      'identifiant atelier-velo@2024',
      'rubrique titre',
      'rubrique preuves',
      'identifiant C1.CR1',
      'identifiant c1.cr2.a',
      'rubrique contexte',
      'identifiant C1 CR2',
      'identifiant O1',
      'rubrique objectifs',
      'identifiant O1 !definition',
      'identifiant 2.1',
      'identifiant O2 !definition',
      'rubrique moyens',
      'rubrique planification',
      'rubrique sobriete',
      'rubrique evaluation',
      'identifiant O1',
      'identifiant O2',
    ]);
  });

  it('tell those of a référentiel', () => {
    const all = seen(ATELIER, 'velo.referentiel.yaml');
    expect(all.slice(0, 11)).toEqual([
      'rubrique type',
      'valeur referentiel',
      'rubrique id',
      'identifiant atelier-velo !definition',
      'rubrique titre',
      'rubrique version',
      'rubrique definition',
      'identifiant C1.CR1',
      'terme démarche projet',
      'identifiant C2',
      'rubrique activites',
    ]);
    expect(all).toContain('terme Démarche projet !definition');
    expect(all).toContain('terme DP !definition');
    expect(all).toContain('rubrique sobriete !definition');
    expect(all).toContain('valeur recommande');
  });

  it('tell what nothing defines, but not when what would define it is not there', () => {
    const preuves = 'type: fiche\nreferentiel: atelier-velo\npreuves: [C1.CR1, C7.CR1]\nmystere: 1\n';
    const files = { ...ATELIER, 'a.fiche.yaml': preuves };
    expect(seen(files, 'a.fiche.yaml').slice(-2)).toEqual(['identifiant C1.CR1', 'identifiant C7.CR1 !inconnu']);
    expect(seen({ 'a.fiche.yaml': preuves }, 'a.fiche.yaml').filter((token) => token.includes('!'))).toEqual([
      'identifiant atelier-velo !inconnu',
    ]);
  });

  it('tell texts left for later', () => {
    const text =
      'type: fiche\ntitre: "à compléter"\nstructure: ???\nauteur: Léa\ncontexte: {milieu: Le tableau à compléter}\n';
    expect(
      seen({ ...ATELIER, 'a.fiche.yaml': text }, 'a.fiche.yaml').filter((token) => token.startsWith('a-')),
    ).toEqual(['a-completer à compléter', 'a-completer ???']);
  });

  it('are cut at the ends of lines, and given for a part', () => {
    const text = 'type: fiche\nreferentiel: atelier-velo\nprogression: >-\n  une *démarche\n  projet** sans fuite\n';
    const files = { ...ATELIER, 'a.fiche.yaml': text };
    expect(seen(files, 'a.fiche.yaml').slice(-2)).toEqual(['terme démarche', 'terme projet']);
    expect(seen(files, 'a.fiche.yaml', 1)).toEqual(['rubrique referentiel', 'identifiant atelier-velo']);
  });
});
