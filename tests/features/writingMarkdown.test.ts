import { describe, expect, it } from 'vitest';
import type { NewDocument } from '../../server/src/core/features/newDocument/wanted.ts';
import { newDocument } from '../../server/src/core/languageService.ts';
import { applied } from '../support/actions.ts';
import { ATELIER } from '../support/atelier.ts';
import { expandSnippet } from '../support/completion.ts';
import { type Files, lint, snapshotOf, uriOf } from '../support/fixture.ts';
import { FICHE_MD } from '../support/markdownShapes.ts';

const FILES: Files = {
  'velo.referentiel.yaml': ATELIER['velo.referentiel.yaml'],
  'fiches/crevaison.fiche.md': FICHE_MD,
};

/** What is found in a new document, as `severity rule`. */
function foundIn(name: string, text: string): string[] {
  const own = lint({ ...FILES, [name]: text }).filter(({ file }) => file === name);
  return [...new Set(own.map(({ finding }) => `${finding.severity} ${finding.rule}`))];
}

const made = (name: string, wanted: NewDocument) => newDocument(snapshotOf(FILES), uriOf(name), wanted);

describe('a new document in Markdown', () => {
  const fiche = expandSnippet(
    made('fiches/n.fiche.md', {
      kind: 'fiche',
      referentiel: 'atelier-velo',
      titre: 'Gonfler un pneu',
      preuves: ['C1.CR1'],
      objectifs: ['Gonfler à la bonne pression'],
    }),
  );

  it('has a title, a heading for each rubrique, and what was asked', () => {
    expect(fiche).toMatch(
      /^---\ntype: fiche\nreferentiel: atelier-velo\n[\s\S]*\n---\n\n# Gonfler un pneu\n\n## Contexte\n/,
    );
    expect(fiche).toContain('- O1 : Gonfler à la bonne pression\n  - Indicateur : à compléter\n');
    expect(fiche).toContain('\n## Sobriété\n\nà compléter\n');
  });

  it('lacks nothing but words', () => {
    expect(foundIn('fiches/n.fiche.md', fiche)).toEqual(['avertissement fiche-rubrique-vide']);
  });

  it('tells a bilan what its fiche planned, in comments', () => {
    const snippet = made('bilans/n.bilan.md', {
      kind: 'bilan',
      fiche: uriOf('fiches/crevaison.fiche.md'),
      preuves: [],
      date: '2026-04-03',
    });
    expect(snippet).toMatch(/- Date : \$\{\d+:à compléter\} <!-- prévu : 2026-04-02 -->\n/);
    expect(snippet).toMatch(/- O1 : \$\{\d+\|à compléter,atteint,[^|]*\|\} <!-- Réparer une crevaison — .* -->\n/);
    const found = foundIn('bilans/n.bilan.md', expandSnippet(snippet));
    expect(found.filter((one) => one.includes(' doc-'))).toEqual([]);
  });
});

describe('actions on a fiche in Markdown', () => {
  const at = (text: string): Files => ({ ...FILES, 'fiches/a.fiche.md': text });

  it('write its bilan in Markdown', () => {
    const after = applied(at(`█${FICHE_MD}`), 'Écrire le bilan');
    expect(after['bilans/a.bilan.md']).toMatch(/^---\ntype: bilan\nfiche: \.\.\/fiches\/a\.fiche\.md\n/);
    expect(after['bilans/a.bilan.md']).toContain('## Réalisé\n\n- Date : à compléter <!-- prévu : 2026-04-02 -->\n');
  });

  it('insert all that is missing, each at its usual place, in front matter that is begun', () => {
    const after = applied(
      at('█# Crever\n\n## Moyens\n\n### Matériels\n\n- Rustines\n'),
      'Insérer les rubriques exigées',
    );
    expect(after['fiches/a.fiche.md']).toMatch(/^---\n(?:[a-z]+: .*\n)+---\n\n# Crever\n\n## Contexte\n/);
    expect(after['fiches/a.fiche.md']?.match(/^---$/gm)).toHaveLength(2);
    expect(after['fiches/a.fiche.md']).toMatch(/## Objectifs\n[\s\S]*\n## Moyens\n[\s\S]*\n## Planification\n/);
  });
});
