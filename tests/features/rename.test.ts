import { describe, expect, it, test } from 'vitest';
import { isRefusal, prepareRename, rename } from '../../server/src/core/features/rename/rename.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { ATELIER, atelierAt, BILAN, FICHE } from '../support/atelier.ts';
import { placeText, sceneOf } from '../support/cursor.ts';
import { type Files, lint, uriOf } from '../support/fixture.ts';

/** Renames at the cursor and gives the lines that changed, `file: line`, or the refusal. */
function renamed(files: Files, name: string): { readonly lines: string[]; readonly files: Files } | string {
  const { snapshot, document, offset } = sceneOf(files);
  const edits = rename(snapshot, document, offset, name);
  if (isRefusal(edits)) return edits.refused.fr;
  const after: Record<string, string> = {};
  const lines: string[] = [];
  for (const file of Object.keys(files)) {
    const before = snapshot.get(uriOf(file))?.text ?? '';
    const text = applyEdits(
      before,
      edits.filter(({ uri }) => uri === uriOf(file)),
    );
    after[file] = text;
    const old = before.split('\n');
    text.split('\n').forEach((line, i) => {
      if (line !== old[i]) lines.push(`${file}: ${line.trim()}`);
    });
  }
  return { lines, files: after };
}

const linesOf = (files: Files, name: string) => {
  const result = renamed(files, name);
  return typeof result === 'string' ? result : result.lines;
};

describe('an identifier, in the référentiel, its fiches and their bilans', () => {
  test.each([
    ['velo.referentiel.yaml', 'CR1: Le vélo', 'CR7'],
    ['velo.referentiel.yaml', 'CR1: Le vélo', 'C1.CR7'],
    ['fiches/crevaison.fiche.yaml', 'C1.CR1', 'cr 7'],
    ['bilans/crevaison.bilan.yaml', 'C1.CR1', 'C1.CR7'],
    ['velo.referentiel.yaml', 'C1.CR1)', 'CR7'],
  ] as const)('critère, from %s %s to %s', (file, words, name) => {
    expect(linesOf(atelierAt(file, words, 1), name)).toEqual([
      "velo.referentiel.yaml: definition: L'animateur répare (C1.CR7) et mène une *démarche projet**. Voir la compétence C2.",
      'velo.referentiel.yaml: CR7: Le vélo roule',
      'velo.referentiel.yaml: sobriete: {statut: recommande, intitule: Sobriété, preuve_de: [C1.CR7]}',
      'fiches/crevaison.fiche.yaml: preuves: [C1.CR7, c1.cr2.a]',
      'bilans/crevaison.bilan.yaml: preuves: [C1.CR7]',
    ]);
  });

  it('a compétence takes along what it holds', () => {
    const lines = linesOf(atelierAt('velo.referentiel.yaml', 'C1:', 1), 'C9');
    expect(lines).toContain('velo.referentiel.yaml: C9:');
    expect(lines).toContain(
      'fiches/crevaison.fiche.yaml: contexte: {analyse: "Les fuites sont fréquentes : C9.CR2 le dit, l\'objectif O1 aussi"}',
    );
    expect(lines).toContain('fiches/crevaison.fiche.yaml: preuves: [C9.CR1, C9.CR2.a]');
    expect(lines).toContain('velo.referentiel.yaml: A1: {titre: Réparer avec le public, competences: [C9, C2]}');
    expect(lines).toContain(
      'velo.referentiel.yaml: epreuves: {E1: {intitule: Réparer devant le jury, competences: [C9]}}',
    );
  });

  test.each([
    [
      'velo.referentiel.yaml',
      'a: Les',
      'c',
      [
        'velo.referentiel.yaml: c: Les outils sont à leur place',
        'fiches/crevaison.fiche.yaml: preuves: [C1.CR1, C1.CR2.c]',
      ],
    ],
    ['velo.referentiel.yaml', 'CR2"', 'CR3', ['velo.referentiel.yaml: "CR3":']],
    ['velo.referentiel.yaml', 'SF1:', 'SF2', ['velo.referentiel.yaml: SF2:']],
    [
      'velo.referentiel.yaml',
      'A1:',
      'A2',
      [
        'velo.referentiel.yaml: A2: {titre: Réparer avec le public, competences: [C1, C2]}',
        'velo.referentiel.yaml: cpu: {CPU1: {activite: A2, epreuves: [E1]}}',
      ],
    ],
    [
      'velo.referentiel.yaml',
      'E1]',
      'E3',
      [
        'velo.referentiel.yaml: cpu: {CPU1: {activite: A1, epreuves: [E3]}}',
        'velo.referentiel.yaml: epreuves: {E3: {intitule: Réparer devant le jury, competences: [C1]}}',
      ],
    ],
    ['velo.referentiel.yaml', 'CPU1', 'CPU4', ['velo.referentiel.yaml: cpu: {CPU4: {activite: A1, epreuves: [E1]}}']],
  ] as const)('%s %s to %s', (file, words, name, expected) => {
    const lines = linesOf(atelierAt(file, words, 0), name);
    for (const line of expected) expect(lines).toContain(line);
  });

  it('an objective, from its bilan', () => {
    expect(linesOf(atelierAt('bilans/crevaison.bilan.yaml', 'O2:', 1), 'O3')).toEqual([
      'fiches/crevaison.fiche.yaml: O3: Remonter une roue',
      'fiches/crevaison.fiche.yaml: outils: [{outil: Quiz, objectifs: [O1, O3]}]',
      'bilans/crevaison.bilan.yaml: O3: partiel',
      expect.stringContaining("bilans/crevaison.bilan.yaml: participants: L'objectif O3 reste difficile"),
    ]);
  });

  it('an objective, alone in sentences', () => {
    const bilan = `${BILAN}atouts: [O2 a été atteint par tous, Ni CO2 ni H.O2 ni O22]\n`;
    const files = { ...atelierAt('fiches/crevaison.fiche.yaml', 'O2:', 1), 'bilans/crevaison.bilan.yaml': bilan };
    expect(linesOf(files, 'O3')).toContain(
      'bilans/crevaison.bilan.yaml: atouts: [O3 a été atteint par tous, Ni CO2 ni H.O2 ni O22]',
    );
  });

  it('what the sentences of a rubrique of the référentiel’s own name', () => {
    const fiche = `${FICHE.replace(/sobriete.*/, '')}sobriete:\n  - {quoi: "Voir C1.CR1, puis O1"}\n  - la *fuite** (C1)\n`;
    const files = (words: string) => ({
      ...atelierAt('velo.referentiel.yaml', words, 1),
      'fiches/crevaison.fiche.yaml': fiche,
    });
    expect(linesOf(files('C1:'), 'C4')).toContain('fiches/crevaison.fiche.yaml: - {quoi: "Voir C4.CR1, puis O1"}');
    expect(linesOf(files('Fuite'), 'Perte d’air')).toContain('fiches/crevaison.fiche.yaml: - la *perte d’air** (C1)');
  });

  it('a référentiel keeps its version', () => {
    for (const [file, words] of [
      ['velo.referentiel.yaml', 'atelier-velo'],
      ['fiches/crevaison.fiche.yaml', 'atelier-velo@'],
    ] as const) {
      expect(linesOf(atelierAt(file, words, 3), 'cycles')).toEqual([
        'velo.referentiel.yaml: id: cycles',
        'fiches/crevaison.fiche.yaml: referentiel: cycles@2024',
      ]);
    }
  });

  it('leaves nothing unknown behind', () => {
    const before = lint(ATELIER).length;
    for (const [words, name] of [
      ['C1:', 'C7'],
      ['CR1: Le vélo', 'CR4'],
      ['atelier-velo', 'autre'],
      ['E1:', 'E2'],
    ] as const) {
      const result = renamed(atelierAt('velo.referentiel.yaml', words, 1), name);
      if (typeof result === 'string') throw new Error(result);
      const rules = lint(result.files).filter(({ finding }) => /inconnu|introuvable/.test(finding.rule));
      expect(rules).toEqual([]);
      expect(lint(result.files).length).toBeLessThanOrEqual(before + 2);
    }
  });
});

describe('a term', () => {
  it('is renamed where its own name is used, in the case of the sentence', () => {
    expect(linesOf(atelierAt('velo.referentiel.yaml', 'Démarche projet', 1), 'Conduite de projet')).toEqual([
      "velo.referentiel.yaml: definition: L'animateur répare (C1.CR1) et mène une *conduite de projet**. Voir la compétence C2.",
      'velo.referentiel.yaml: Conduite de projet: {definition: Avancer par étapes, aussi: [DP]}',
      expect.stringMatching(/^bilans\/crevaison.bilan.yaml: .*la conduite de projet plaît$/),
    ]);
  });

  it('may be renamed by another of its names', () => {
    expect(linesOf(atelierAt('velo.referentiel.yaml', 'DP]', 1), 'CP')).toEqual([
      'velo.referentiel.yaml: Démarche projet: {definition: Avancer par étapes, aussi: [CP]}',
    ]);
  });

  it('keeps quotes right', () => {
    const files = {
      'a.referentiel.yaml':
        'type: referentiel\ndefinition: \'Une *cas█e** ici\'\ncontexte: "La *case** là"\nglossaire:\n  Case: Un lieu\n',
    };
    const result = renamed(files, "Maison de l'eau");
    expect(result).not.toBeTypeOf('string');
    expect(typeof result === 'string' ? '' : result.files['a.referentiel.yaml']).toBe(
      "type: referentiel\ndefinition: 'Une *maison de l''eau** ici'\ncontexte: \"La *maison de l'eau** là\"\nglossaire:\n  Maison de l'eau: Un lieu\n",
    );
  });
});

describe('what is refused, and why', () => {
  test.each([
    ['velo.referentiel.yaml', 'CR1: Le vélo', 'CR2', 'C1.CR2 est déjà pris : « Le poste est rangé ».'],
    [
      'velo.referentiel.yaml',
      'CR1: Le vélo',
      'C2.CR5',
      'Renommer C1.CR1 en C2.CR5 le changerait de place : gardez ce qui précède (C1).',
    ],
    ['velo.referentiel.yaml', 'CR1: Le vélo', 'SF4', "« SF4 » n'a pas la forme attendue : CR1, CR2…"],
    ['velo.referentiel.yaml', 'C1:', 'vélo', "« vélo » n'a pas la forme attendue : C1, C2…"],
    ['velo.referentiel.yaml', 'C1:', '', "« » n'a pas la forme attendue : C1, C2…"],
    ['velo.referentiel.yaml', 'atelier-velo', 'Vélo 2', '« Vélo 2 » ne convient pas'],
    ['velo.referentiel.yaml', 'atelier-velo', 'null', '« null » serait lu comme un nombre ou une valeur vide'],
    ['velo.referentiel.yaml', 'atelier-velo', '0x10', '« 0x10 » serait lu comme'],
    ['velo.referentiel.yaml', 'atelier-velo', '2024', '« 2024 » serait lu comme'],
    ['velo.referentiel.yaml', 'Fuite', 'DP', '« DP » est déjà un nom du terme « Démarche projet ».'],
    ['velo.referentiel.yaml', 'Fuite', 'a: b', '« a: b » ne peut pas être un terme'],
    ['velo.referentiel.yaml', '1.1"', '1.2', 'Les codes Pix sont ceux du cadre'],
    ['velo.referentiel.yaml', 'Réparer un', 'x', 'Rien à renommer ici'],
    ['bilans/crevaison.bilan.yaml', '../fiches', 'x', "Renommez le fichier de la fiche dans l'explorateur"],
    ['fiches/crevaison.fiche.yaml', 'moyens', 'x', "Le nom d'une rubrique"],
  ] as const)('%s %s to %j', (file, words, name, reason) => {
    expect(renamed(atelierAt(file, words, 1), name)).toContain(reason.replace('« »', `« ${name} »`));
  });

  it('what is defined in no open document, or twice', () => {
    const fiche = 'type: fiche\nreferentiel: absent\npreuves: [C4.█CR1]\n';
    expect(renamed({ 'a.fiche.yaml': fiche }, 'C4.CR2')).toContain("n'est pas dans les dossiers ouverts");
    const unknown = atelierAt('fiches/crevaison.fiche.yaml', 'C1.CR1', 1);
    const text = unknown['fiches/crevaison.fiche.yaml']?.replace('C█1.CR1', 'C█8.CR1') ?? '';
    expect(renamed({ ...unknown, 'fiches/crevaison.fiche.yaml': text }, 'C8.CR2')).toContain("n'est défini dans aucun");
    const twice = 'type: referentiel\nid: m\ncompetences:\n  C█1: {titre: a}\n  C1: {titre: b}\n';
    expect(renamed({ 'a.referentiel.yaml': twice }, 'C2')).toContain('est défini deux fois');
  });
});

describe('what the editor shows first', () => {
  test.each([
    ['velo.referentiel.yaml', 'CR1: Le vélo', 'velo.referentiel.yaml 16:6 CR1', 'CR1'],
    ['fiches/crevaison.fiche.yaml', 'c1.cr2.a', 'fiches/crevaison.fiche.yaml 3:18 c1.cr2.a', 'C1.CR2.a'],
    ['fiches/crevaison.fiche.yaml', 'atelier-velo', 'fiches/crevaison.fiche.yaml 1:13 atelier-velo', 'atelier-velo'],
  ] as const)('%s %s', (file, words, place, placeholder) => {
    const { snapshot, document, offset } = sceneOf(atelierAt(file, words, 1));
    const prepared = prepareRename(snapshot, document, offset);
    if (isRefusal(prepared)) throw new Error(prepared.refused.fr);
    expect(placeText(document, prepared.span)).toBe(place);
    expect(prepared.placeholder).toBe(placeholder);
  });

  it.each([
    // Editors leave out what is to be confirmed: an identifier of a sentence would stay behind, and unknown.
    ['CR1: Le vélo', 'CR7', []],
    ['Démarche projet', 'Conduite de projet', ['bilans/crevaison.bilan.yaml 6:48 démarche-projet']],
  ] as const)('%s: only words that may mean something else are to be confirmed', (words, name, unsure) => {
    const { snapshot, document, offset } = sceneOf(atelierAt('velo.referentiel.yaml', words, 1));
    const edits = rename(snapshot, document, offset, name);
    if (isRefusal(edits)) throw new Error(edits.refused.fr);
    const asked = edits.filter((edit) => edit.unsure);
    expect(asked.map(({ uri, span }) => placeText(snapshot.get(uri) ?? document, span))).toEqual(unsure);
    expect(edits.length).toBeGreaterThan(asked.length + 1);
  });
});

it('never throws, wherever the cursor stands', () => {
  for (const file of Object.keys(ATELIER) as (keyof typeof ATELIER)[]) {
    const { snapshot, document } = sceneOf(atelierAt(file, 'type'));
    for (let offset = 0; offset <= document.text.length; offset++) {
      prepareRename(snapshot, document, offset);
      for (const name of ['C9', 'CR9', 'z', 'O9', 'mot', '"', '']) rename(snapshot, document, offset, name);
    }
  }
});
