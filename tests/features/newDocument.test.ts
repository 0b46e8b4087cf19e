import { describe, expect, it } from 'vitest';
import type { NewDocument } from '../../server/src/core/features/newDocument/wanted.ts';
import { newDocument } from '../../server/src/core/languageService.ts';
import { toSnippet } from '../../server/src/core/text/snippet.ts';
import { ATELIER } from '../support/atelier.ts';
import { lint, snapshotOf, uriOf } from '../support/fixture.ts';

const snapshot = snapshotOf(ATELIER);

/** What the editor shows once the snippet is inserted, before anything is typed. */
function shown(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|])*)(?:\\.|[^}])*\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
    .replace(/\\([\\$},|])/g, '$1');
}

function made(name: string, wanted: NewDocument): string {
  return newDocument(snapshot, uriOf(name), wanted);
}

const fiche: NewDocument = {
  kind: 'fiche',
  referentiel: 'atelier-velo',
  titre: 'Réparer : avec $HOME et {}',
  preuves: ['C1.CR1'],
  objectifs: ['Démonter une roue', ' Remonter\nla roue '],
};

describe('a new fiche', () => {
  const text = shown(made('fiches/n.fiche.yaml', fiche));

  it('holds what was asked, and its objectives are to be assessed', () => {
    expect(text).toContain('titre: "Réparer : avec $HOME et {}"');
    expect(text).toContain('  O2:\n    texte: Remonter la roue\n');
    expect(text).toMatch(/outils:\n {4}- outil: à compléter\n {6}objectifs:\n {8}- O1\n {8}- O2\n/);
    expect(text).toContain('preuves:\n  - C1.CR1\n');
  });

  it('has the rubriques that its référentiel requires or recommends, and no other', () => {
    expect(text).toContain('sobriete: à compléter');
    expect(text).not.toContain('budget');
  });

  it('lacks nothing but words: only placeholders are reported, and only as warnings', () => {
    const found = lint({ ...ATELIER, 'fiches/n.fiche.yaml': text }).filter(
      ({ file }) => file === 'fiches/n.fiche.yaml',
    );
    expect([...new Set(found.map(({ finding }) => `${finding.severity} ${finding.rule}`))]).toEqual([
      'avertissement fiche-rubrique-vide',
    ]);
  });

  it('needs no référentiel', () => {
    const bare = shown(
      made('n.fiche.yaml', { kind: 'fiche', referentiel: undefined, titre: '', preuves: [], objectifs: [] }),
    );
    expect(bare).toMatch(/^type: fiche\nreferentiel: atelier-velo\ntitre: à compléter\n/);
    expect(bare).toContain('objectifs:\n  O1:\n    texte: à compléter\n');
  });

  it('gives every place to fill a number of its own', () => {
    const ranks = [...made('fiches/n.fiche.yaml', fiche).matchAll(/\$\{(\d+)/g)].map(([, rank]) => Number(rank));
    expect(ranks).toEqual(ranks.map((_, i) => i + 1));
    expect(ranks.length).toBeGreaterThan(20);
  });
});

describe('a new bilan', () => {
  const wanted: NewDocument = {
    kind: 'bilan',
    fiche: uriOf('fiches/crevaison.fiche.yaml'),
    preuves: ['C2.CR1'],
    date: '2026-04-03',
  };

  it('carries over what its fiche planned', () => {
    const snippet = made('bilans/n.bilan.yaml', wanted);
    expect(snippet).toContain('fiche: ../fiches/crevaison.fiche.yaml\n');
    expect(snippet).toMatch(
      / {2}# prévu : 2026-04-02\n {2}date: \$\{\d+:à compléter\}\n {2}# prévu : 2 h 15\n {2}duree: /,
    );
    expect(snippet).toMatch(
      / {2}# Réparer une crevaison — .*\n {2}O1:\n {4}resultat: \$\{\d+\|à compléter,atteint,partiel,non-atteint,non-evalue\|\}/,
    );
    expect(snippet).toContain('  O2:\n');
  });

  it('has no fault but what is left to fill', () => {
    const text = shown(made('bilans/n.bilan.yaml', wanted));
    const found = lint({ ...ATELIER, 'bilans/n.bilan.yaml': text }).filter(
      ({ file }) => file === 'bilans/n.bilan.yaml',
    );
    const elsewhere = found.filter(({ finding: { span } }) => text.slice(span.start, span.end) !== 'à compléter');
    expect(elsewhere.map(({ finding }) => `${finding.rule} ${finding.message.fr}`)).toEqual([]);
  });

  it('needs no fiche', () => {
    const text = shown(made('n.bilan.yaml', { ...wanted, fiche: undefined }));
    expect(text).toMatch(/^type: bilan\nfiche: à compléter\n/);
    expect(text).toContain('objectifs:\n  O1:\n');
  });
});

describe('a new référentiel', () => {
  it('has its required parts, with a compétence for each activité', () => {
    const text = shown(
      made('n.referentiel.yaml', {
        kind: 'referentiel',
        id: 'jardinier',
        titre: 'Jardinier',
        certification: 'Certificat de jardinier',
        version: '2024',
        niveau: 3,
        activites: ['Planter', 'Tailler'],
      }),
    );
    expect(text).toContain('version: "2024"\nniveau: 3\n');
    expect(text).toContain('  A2:\n    titre: Tailler\n');
    const rules = lint({ 'n.referentiel.yaml': text }).map(({ finding }) => `${finding.severity} ${finding.rule}`);
    expect(rules.filter((rule) => rule.startsWith('erreur'))).toEqual([]);
  });
});

describe('a snippet', () => {
  it('keeps what would mean something in it', () => {
    expect(toSnippet('a: $x } \\ ⟦1, 2|3}⟧ trou', 'trou')).toBe('a: \\$x \\} \\\\ \x24{1|1\\, 2,3\\}|} \x24{2:trou}');
  });
});
