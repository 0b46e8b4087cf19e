import { describe, expect, it } from 'vitest';
import { applyFix, lint } from '../../support/fixture.ts';

/** The text once the first fix of a rule's first finding is applied; the finding must be gone. */
function mended(
  text: string,
  rule: string,
  name = 'a.fiche.md',
  others: Readonly<Record<string, string>> = {},
): string {
  const files = { ...others, [name]: text };
  const of = (all: ReturnType<typeof lint>) =>
    all.filter(({ file, finding }) => file === name && finding.rule === rule);
  const before = of(lint(files));
  const fix = before[0]?.finding.fixes()[0];
  if (!fix) throw new Error(`no fix of ${rule}`);
  const after = applyFix(files, fix);
  expect(of(lint(after)).length).toBeLessThan(before.length);
  return after[name] ?? '';
}

describe('a field is added as its neighbours are written', () => {
  const rule = 'fiche-objectif-non-mesurable';

  it.each([
    ['an item', '- O1 : Créer\n- O2 : Trier\n', '- O1 : Créer\n  - Indicateur : à compléter\n- O2 : Trier\n'],
    ['a numbered item', '1. Créer\n2. Trier\n', '1. Créer\n   - Indicateur : à compléter\n2. Trier\n'],
    [
      'below what is there',
      '- O1 : Créer\n  - Pix : 2.1\n',
      '- O1 : Créer\n  - Pix : 2.1\n  - Indicateur : à compléter\n',
    ],
    ['after the name alone', '- O1 : Créer\n  - Indicateur :\n', '- O1 : Créer\n  - Indicateur : à compléter\n'],
    [
      'a section',
      '### O1 : Créer\n\n### O2 : Trier\n',
      '### O1 : Créer\n\n- Indicateur : à compléter\n\n### O2 : Trier\n',
    ],
    [
      'a column',
      '| Objectif | Seuil |\n|---|---|\n| Créer | |\n| Trier | 6 sur 8 |\n',
      '| Objectif | Seuil | Indicateur |\n|---|--- | ---------- |\n| Créer | | à compléter |\n| Trier | 6 sur 8 |  |\n',
    ],
    [
      'a sentence',
      'L’objectif est de créer une adresse.\n',
      'L’objectif est de créer une adresse (indicateur : à compléter).\n',
    ],
  ])('%s', (_, before, after) => {
    expect(mended(`## Objectifs\n\n${before}`, rule)).toBe(`## Objectifs\n\n${after}`);
  });

  it('with the line endings of the text', () => {
    expect(mended('## Objectifs\r\n\r\n- O1 : Créer\r\n', rule)).toBe(
      '## Objectifs\r\n\r\n- O1 : Créer\r\n  - Indicateur : à compléter\r\n',
    );
  });
});

describe('a part of a rubrique is added', () => {
  it.each([
    [
      'among items',
      '- Date : 2026-04-02\n- Fréquence : unique\n',
      '- Date : 2026-04-02\n- Durée : à compléter\n- Fréquence : unique\n',
    ],
    [
      'among lines',
      '**Date :** 2026-04-02\n**Fréquence :** unique\n',
      '**Date :** 2026-04-02\n**Durée :** à compléter\n**Fréquence :** unique\n',
    ],
    [
      'among sections',
      '### Date\n\n2026-04-02\n\n### Fréquence\n\nunique\n',
      '### Date\n\n2026-04-02\n\n### Durée\n\nà compléter\n\n### Fréquence\n\nunique\n',
    ],
    [
      'after a sentence',
      'Le 2 avril 2026, séance unique.\n',
      'Le 2 avril 2026, séance unique.\n\n- Durée : à compléter\n',
    ],
    [
      'in a table of two columns',
      '| Date | 2026-04-02 |\n|---|---|\n| Fréquence | unique |\n',
      '| Date | 2026-04-02 |\n|---|---|\n| Fréquence | unique |\n| Durée | à compléter |\n',
    ],
  ])('%s', (_, before, after) => {
    const text = mended(`## Planification\n\n${before}`, 'fiche-planification-incomplete');
    expect(text).toBe(`## Planification\n\n${after}`);
  });

  it('below a line that stands before the first heading', () => {
    expect(mended('# Le courriel\n\nDurée : 2 h\n', 'fiche-planification-incomplete')).toBe(
      '# Le courriel\n\nDurée : 2 h\nDate : à compléter\n',
    );
  });

  it('to means written as runs of words', () => {
    const text = '## Moyens\n\n**Matériel :** 8 ordinateurs\n\n**Humains :** un médiateur\n\n## Lieu\n\nLa case\n';
    expect(mended(text, 'fiche-moyens-incomplets')).toBe(
      '## Moyens\n\n**Matériel :** 8 ordinateurs\n\n**Humains :** un médiateur\n**Financiers :** aucun\n\n## Lieu\n\nLa case\n',
    );
  });
});

describe('a rubrique is inserted at its usual place', () => {
  it('among the headings, at their depth', () => {
    const text =
      '# Le courriel\n\n### Objectifs\n\n- O1 : Créer\n  - Seuil : 6 sur 8\n\n### Planification\n\n- Date : 2026-04-02\n';
    expect(mended(text, 'fiche-moyens-absents')).toBe(
      text.replace(
        '### Planification',
        '### Moyens\n\n#### Matériels\n\n- à compléter\n\n#### Humains\n\n- à compléter\n\n#### Financiers\n\naucun\n\n### Planification',
      ),
    );
  });

  it('in the front matter when it is short, or on top where there is none', () => {
    expect(mended('---\ntype: fiche\nauteur: Léa\n---\n\n# Le courriel\n', 'fiche-rubrique-absente')).toContain(
      'type: fiche\nreferentiel: à compléter\nauteur: Léa\n---\n',
    );
    expect(mended('# Le courriel\n', 'fiche-rubrique-absente')).toBe(
      '---\nreferentiel: à compléter\n---\n\n# Le courriel\n',
    );
  });

  it('under the name that the référentiel gives it', () => {
    const referentiel =
      'type: referentiel\nid: velo\ntitre: Animateur\ndocuments:\n  fiche:\n    rubriques:\n      sobriete: {statut: obligatoire, intitule: Sobriété numérique}\n';
    const fiche = '---\ntype: fiche\nreferentiel: velo\nauteur: Léa\nstructure: EPN\n---\n\n# Vélo\n';
    const files = { 'r.referentiel.yaml': referentiel };
    const found = lint({ ...files, 'a.fiche.md': fiche }).find(({ finding }) => /Sobriété/.test(finding.message.fr));
    const fix = found?.finding.fixes()[0];
    const after = fix && applyFix({ ...files, 'a.fiche.md': fiche }, fix)['a.fiche.md'];
    expect(after).toContain('\n## Sobriété numérique\n\nà compléter\n');
    expect(
      lint({ ...files, 'a.fiche.md': after ?? '' }).some(({ finding }) => /manque.*Sobriété/.test(finding.message.fr)),
    ).toBe(false);
  });
});

describe('a misspelt heading', () => {
  it('is told, with the fix that writes its name', () => {
    const text = '## 🗓 Planificaton\n\n- Date : 2026-04-02\n- Durée : 2 h\n- Fréquence : unique\n';
    expect(mended(text, 'doc-cle-inconnue')).toBe(text.replace('🗓 Planificaton', 'Planification'));
  });

  it('is only an information where nothing is missing', () => {
    const found = lint({ 'a.fiche.md': '## Comunication\n\nAffiche\n\n## Mes remarques\n\nRien\n' });
    expect(
      found.filter(({ finding }) => finding.rule === 'doc-cle-inconnue').map(({ finding }) => finding.severity),
    ).toEqual(['info']);
  });
});

describe('other edits', () => {
  it('put an identifier beside the others', () => {
    const text = '## Objectifs\n\n- O1 : Créer\n- O2 : Trier\n\n## Évaluation\n\n- Quiz (O1)\n- Grille\n';
    expect(mended(text, 'fiche-objectif-sans-outil')).toContain('- Quiz (O1, O2)\n- Grille\n');
  });

  it('write dates and sums where they stand', () => {
    expect(mended('## Planification\n\n- **Date** : 02/04/2026\n', 'fiche-date-invalide')).toContain(
      '- **Date** : 2026-04-02\n',
    );
    expect(
      mended(
        '## Budget\n\n| Poste | Coût |\n|---|--:|\n| Encre | 100 |\n| Papier | 50 |\n| Total | 200 |\n',
        'fiche-budget-total',
      ),
    ).toContain('| Total | 150 |');
  });

  it('rename what a bilan calls its objectives', () => {
    const fiche = '---\ntype: fiche\n---\n\n## Objectifs\n\n- O1 : Créer\n';
    const bilan = '---\ntype: bilan\nfiche: a.fiche.md\n---\n\n## Objectifs\n\n- O7 : atteint\n';
    expect(mended(bilan, 'croise-objectif-inconnu', 'a.bilan.md', { 'a.fiche.md': fiche })).toContain('- O1 : atteint');
  });
});

describe('the bilan of a fiche in Markdown', () => {
  it('is in Markdown too', () => {
    const fiche = '---\ntype: fiche\n---\n\n## Objectifs\n\n- O1 : Créer\n\n## Planification\n\n- Date : 2025-04-02\n';
    const found = lint({ 'a.fiche.md': fiche }).find(({ finding }) => finding.rule === 'croise-fiche-sans-bilan');
    const fix = found?.finding.fixes()[0];
    const files = fix ? applyFix({ 'a.fiche.md': fiche }, fix) : {};
    expect(files['a.bilan.md']).toContain('fiche: a.fiche.md\n');
    expect(files['a.bilan.md']).toContain('## Objectifs\n\n- O1 : à compléter <!-- Créer -->\n');
  });
});

describe('a comment silences a rule', () => {
  const objectives = '- O1 : Créer\n  - Seuil : 6 sur 8\n- O2 : Trier\n';
  const told = (text: string) =>
    lint({ 'a.fiche.md': text })
      .filter(({ finding }) => /non-mesurable|suppression/.test(finding.rule))
      .map(({ finding }) => finding.rule);

  it.each([
    [
      'on its line',
      `## Objectifs\n\n${objectives.replace('Trier', 'Trier <!-- certidoc-ignore fiche-objectif-non-mesurable: vu -->')}`,
    ],
    [
      'above, blank lines or not',
      `## Objectifs\n\n- O1 : Créer\n  - Seuil : 6\n\n<!-- certidoc-ignore fiche-objectif-non-mesurable: vu -->\n\n- O2 : Trier\n`,
    ],
    [
      'anywhere, for the whole file',
      `<!-- certidoc-ignore-fichier fiche-objectif-non-mesurable: vu -->\n\n## Objectifs\n\n${objectives}`,
    ],
    [
      'in the front matter',
      `---\ntype: fiche\n# certidoc-ignore-fichier fiche-objectif-non-mesurable: vu\n---\n\n## Objectifs\n\n${objectives}`,
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('and is told when it silences nothing, or says no reason', () => {
    expect(told(`## Objectifs\n\n${objectives}`)).toEqual(['fiche-objectif-non-mesurable']);
    expect(told('<!-- certidoc-ignore fiche-objectif-non-mesurable: vu -->\n\n## Lieu\n\nIci\n')).toEqual([
      'doc-suppression-inutile',
    ]);
  });
});

describe('where documents are written in ways of their own', () => {
  it('a lone text of the front matter becomes the group it stood for', () => {
    const front = '---\ntype: fiche\nmoyens: 8 PC\nobjectifs: Créer un compte\nevaluation: Quiz\n---\n';
    expect(mended(front, 'fiche-moyens-incomplets')).toContain(
      '\nmoyens: {materiels: [{quantite: 8, nom: PC}], humains: aucun}\n',
    );
    expect(mended(front, 'fiche-objectif-non-mesurable')).toContain(
      '\nobjectifs: {O1: {texte: Créer un compte, indicateur: à compléter}}\n',
    );
    expect(mended(front, 'fiche-evaluation-incomplete')).toContain(
      '\nevaluation: {outils: Quiz, participation: à compléter}\n',
    );
  });

  it('a rubrique begun in the front matter goes on where its other fields are', () => {
    const text = '---\ntype: fiche\nduree: 2h00\n---\n\n## Date\n\nMercredi 8 avril 2026\n';
    expect(mended(text, 'fiche-planification-incomplete')).toContain('\n\n## Fréquence\n\nà compléter\n');
    const told = '---\ntype: fiche\nduree: 2h00\n---\n\n## Lieu et date\n\nPréau, le 8 avril 2026\n';
    expect(mended(told, 'fiche-planification-incomplete')).toBe(
      told.replace('2h00\n', '2h00\nfrequence: à compléter\n'),
    );
  });

  it('a rubrique is added in bold where lines in bold stand for headings', () => {
    const text = '**OBJECTIFS**\n\n- O1 : Créer\n\n**MOYENS**\n\nMatériel : un PC\n';
    const after = mended(text, 'fiche-planification-absente');
    expect(after).toContain('\n\n**Planification**\n\n');
    expect(after).not.toContain('#');
    expect(mended('Objectifs\n---\n\n- O1 : Créer\n', 'fiche-planification-absente')).toContain('## Planification');
  });

  it('an objective after a tab, or a typographic bullet, takes its indicator', () => {
    expect(mended('## Objectifs\n\n- \tO1 : Créer\n', 'fiche-objectif-non-mesurable')).toContain(
      '- \tO1 : Créer\n    - Indicateur : à compléter\n',
    );
    expect(mended('## Objectifs\n\n• Créer\n• Trier\n', 'fiche-objectif-non-mesurable')).toContain(
      '• Créer (indicateur : à compléter)\n• Trier\n',
    );
  });
});
