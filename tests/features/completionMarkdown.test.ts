import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { REFERENTIEL } from '../support/atelier.ts';
import { accepted, expanded, labelsOf, offeredAt, pick, placesOf } from '../support/completion.ts';
import { lint } from '../support/fixture.ts';
import { FICHE_MD } from '../support/markdownShapes.ts';

const FILES = { 'velo.referentiel.yaml': REFERENTIEL, 'fiches/crevaison.fiche.md': FICHE_MD };
const HEAD = '---\ntype: fiche\nreferentiel: atelier-velo@2024\n---\n\n# Crever\n\n';

const at = (marked: string, name = 'fiches/a.fiche.md') => offeredAt(FILES, name, marked);
const body = (marked: string) => at(HEAD + marked);
/** What a body becomes when a label is taken. */
const taken = (marked: string, label: string) => {
  const offered = body(marked);
  return expanded(offered, pick(offered, label)).slice(HEAD.length);
};

describe('headings', () => {
  it('are offered required first, with what they hold', () => {
    const offered = body('## █\n');
    expect(labelsOf(offered).slice(0, 3)).toEqual(['Contexte', 'Public', 'Objectifs']);
    expect(pick(offered, 'Public').badge?.fr).toBe('★ obligatoire');
    expect(pick(offered, 'Sobriété').badge?.fr).toBe('☆ recommandé');
    expect(labelsOf(offered)).not.toContain('Auteur');
    expect(taken('## █\n', 'Public')).toBe('## Public\n\n- Description : à compléter\n- Effectif : à compléter\n');
  });

  it('leave places to tab through, and choices', () => {
    const place = placesOf(pick(body('## █\n'), 'Planification'));
    expect(place).toContain('- Date : {1|');
    expect(place).toMatch(/- Fréquence : \{3\|unique,quotidienne,hebdomadaire,mensuelle\|\}/);
  });

  it.each(['#█', '##█', '## Pla█', '█', 'Pla█'])('get the marks that are missing: %s', (typed) => {
    expect(taken(`${typed}\n`, 'Planification')).toMatch(/^## Planification\n\n- Date : /);
  });

  it('are those of the fields under the heading of a rubrique', () => {
    expect(labelsOf(body('## Moyens\n\n### █\n'))).toEqual(['Matériels', 'Humains', 'Financiers']);
    expect(taken('## Moyens\n\n### █\n', 'Financiers')).toBe('## Moyens\n\n### Financiers\n\naucun\n');
  });

  it('are offered no more once they are there', () => {
    expect(labelsOf(body('## Les moyens :\n\n## █\n'))).not.toContain('Moyens');
  });

  it.each(['Contexte', 'Objectifs', 'Moyens', 'Planification', 'Déroulé', 'Évaluation', 'Sobriété'])(
    'read back as the rubrique they name: %s',
    (label) => {
      const offered = body('## █\n');
      const { span, newText } = pick(offered, label);
      const before = lint({ ...FILES, 'fiches/a.fiche.md': offered.text });
      const after = lint({ ...FILES, 'fiches/a.fiche.md': applyEdits(offered.text, [{ span, newText }]) });
      const absent = (found: typeof before) =>
        found.filter(({ finding }) => /absent|manquant/.test(finding.rule) && finding.message.fr.includes('rubrique'));
      expect(absent(after).length).toBeLessThan(absent(before).length);
      const own = after.filter(({ file }) => file === 'fiches/a.fiche.md');
      expect(own.filter(({ finding }) => finding.rule.startsWith('doc-'))).toEqual([]);
    },
  );
});

describe('items', () => {
  it('are the fields that are missing, at any depth', () => {
    expect(labelsOf(body('## Planification\n\n- Date : 2026-04-02\n- █\n'))).toEqual([
      'Durée',
      'Fréquence',
      'Nombre de séances',
    ]);
    expect(labelsOf(body('## Objectifs\n\n- O1 : Réparer\n  - Seuil : 6\n  - █\n'))).toEqual(['Indicateur', 'Pix']);
    expect(labelsOf(body('## Déroulé\n\n### Accueil (15 min)\n\n- █\n'))).toContain('Consignes');
    expect(taken('## Planification\n\n█\n', 'Durée')).toMatch(/^## Planification\n\n- Durée : /);
  });

  it('number the next objective', () => {
    expect(taken('## Objectifs\n\n- O1 : Réparer\n- █\n', 'O2')).toBe(
      '## Objectifs\n\n- O1 : Réparer\n- O2 : à compléter\n',
    );
    expect(taken('## Objectifs\n\n- O1 : Réparer\n- █\n', 'O2 …')).toBe(
      '## Objectifs\n\n- O1 : Réparer\n- O2 : à compléter\n  - Indicateur : à compléter\n  - Seuil : à compléter\n',
    );
  });

  it('report on the objectives of the fiche', () => {
    const bilan = '---\nfiche: ../fiches/crevaison.fiche.md\n---\n\n## Objectifs\n\n- █\n';
    const offered = at(bilan, 'bilans/a.bilan.md');
    expect(labelsOf(offered)).toEqual(['O1', 'O2']);
    expect(placesOf(pick(offered, 'O1'))).toMatch(/^O1 : \{1\|.*atteint/);
  });
});

describe('values', () => {
  it.each([
    ['- Fréquence : █', ['unique', 'quotidienne', 'hebdomadaire', 'mensuelle']],
    ['- **Fréquence** : heb█', ['unique', 'quotidienne', 'hebdomadaire', 'mensuelle']],
    ['Fréquence : █', ['unique', 'quotidienne', 'hebdomadaire', 'mensuelle']],
    ['- Date :█', ['2026-04-02', '2026-04-03']],
  ])('of a field are those it may have: %s', (line, labels) => {
    expect(labelsOf(body(`## Planification\n\n${line}\n`))).toEqual(labels);
  });

  it.each([
    ['- Durée : 2 █', '2 h', '- Durée : 2 h'],
    ['Durée : 1 h █', '1 h 30', 'Durée : 1 h 30'],
    ['- Fré █', 'Fréquence', '- Fréquence : unique'],
  ])('go on after a blank: %s', (line, label, after) => {
    expect(taken(`## Planification\n\n${line}\n`, label)).toBe(`## Planification\n\n${after}\n`);
  });

  it('name objectives in a list of them, and in the column of a table', () => {
    const objectifs = '## Objectifs\n\n- O1 : Réparer\n- O2 : Gonfler\n\n## Évaluation\n\n';
    const list = body(`${objectifs}- Outils :\n  - Quiz\n    - Objectifs : O1, █\n`);
    expect(labelsOf(list)).toEqual(['O2', 'O1']);
    expect(accepted(list, pick(list, 'O2'))).toContain('- Objectifs : O1, O2\n');
    const table = body(`${objectifs}| Outil | Objectifs |\n| --- | --- |\n| Quiz | █ |\n`);
    expect(labelsOf(table)).toEqual(['O1', 'O2']);
  });

  it('are not offered in the middle of sentences, nor under a heading of the author', () => {
    expect(labelsOf(body('## Progression\n\nDu connu vers█\n'))).toEqual([]);
    expect(labelsOf(body('## Souvenirs\n\n- █\n'))).toEqual([]);
  });
});

describe('names in sentences', () => {
  it('are identifiers and terms', () => {
    expect(labelsOf(body('## Progression\n\nOn voit C1.C█ puis\n'))).toContain('C1.CR2');
    expect(taken('## Progression\n\nUne *dé█ puis\n', 'Démarche projet')).toBe(
      '## Progression\n\nUne *Démarche projet** puis\n',
    );
  });
});

describe('comments', () => {
  it('silence rules', () => {
    expect(labelsOf(body('<!-- certi█ -->\n'))).toEqual(['certidoc-ignore', 'certidoc-ignore-fichier']);
    expect(labelsOf(body('<!-- certidoc-ignore █ -->\n'))).toContain('fiche-moyens-absents');
    expect(labelsOf(body('# certi█\n'))).not.toContain('certidoc-ignore');
  });
});

describe('the front matter', () => {
  it('has the short fields, and their values', () => {
    const keys = labelsOf(at('---\ntype: fiche\n█\n---\n\n# Crever\n'));
    expect(keys).toEqual(expect.arrayContaining(['referentiel', 'auteur', 'etat']));
    for (const other of ['type', 'titre', 'moyens', 'objectifs']) expect(keys).not.toContain(other);
    expect(labelsOf(at('---\nreferentiel: █\n---\n'))).toEqual(['atelier-velo', 'atelier-velo@2024']);
    expect(labelsOf(at('---\netat: █\n---\n'))).toEqual(['brouillon', 'soumise', 'validee']);
    expect(labelsOf(at('---\ntype: fiche\n█'))).toContain('auteur');
  });
});

describe('an empty document', () => {
  it('is offered whole', () => {
    const offered = at('█');
    const text = expanded(offered, pick(offered, 'fiche'));
    expect(text).toMatch(/^---\ntype: fiche\nreferentiel: atelier-velo\n/);
    expect(text).toContain('\n## Moyens\n\n### Matériels\n');
    const left = lint({ ...FILES, 'fiches/a.fiche.md': text }).filter(({ file }) => file === 'fiches/a.fiche.md');
    const absent = left.filter(({ seen }) => seen.rule === 'fiche-rubrique-absente');
    // Which criteria a fiche proves is for its author to say.
    expect(absent.map(({ finding }) => /« (.*?) »/.exec(finding.message.fr)?.[1])).toEqual(['Preuves']);
    expect(left.filter(({ seen }) => seen.rule.startsWith('doc-'))).toEqual([]);
  });
});
