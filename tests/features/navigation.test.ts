import { describe, expect, it, test } from 'vitest';
import { documentLinks } from '../../server/src/core/features/navigation/documentLinks.ts';
import { foldings } from '../../server/src/core/features/navigation/folding.ts';
import { type OutlineItem, outline } from '../../server/src/core/features/navigation/outline.ts';
import {
  type Destination,
  definition,
  highlights,
  references,
  typeDefinition,
} from '../../server/src/core/features/navigation/places.ts';
import { selectionRanges } from '../../server/src/core/features/navigation/selection.ts';
import { spelledAs } from '../../server/src/core/features/navigation/spelling.ts';
import { workspaceSymbols } from '../../server/src/core/features/navigation/workspaceSymbols.ts';
import { ATELIER, atelierAt } from '../support/atelier.ts';
import { placeText, sceneOf } from '../support/cursor.ts';
import { type Files, snapshotOf, uriOf } from '../support/fixture.ts';

const FICHE = 'fiches/crevaison.fiche.yaml';
const BILAN = 'bilans/crevaison.bilan.yaml';
const REFERENTIEL = 'velo.referentiel.yaml';

function led(to: typeof definition, file: keyof typeof ATELIER, words: string): string[] | undefined {
  const { snapshot, document, offset } = sceneOf(atelierAt(file, words, 1));
  const found: Destination | undefined = to(snapshot, document, offset);
  return found?.targets.map((target) => placeText(target.document, target.selection));
}

describe('go to definition', () => {
  test.each([
    [FICHE, 'c1.cr2.a', ['velo.referentiel.yaml 20:10 a']],
    [FICHE, 'fuites', ['velo.referentiel.yaml 27:2 Fuite']],
    [FICHE, '2.1', ['velo.referentiel.yaml 28:17 2.1']],
    [FICHE, 'atelier-velo', ['velo.referentiel.yaml 1:4 atelier-velo']],
    [FICHE, 'sobriete', ['velo.referentiel.yaml 33:6 sobriete']],
    [FICHE, 'O1 aussi', ['fiches/crevaison.fiche.yaml 6:2 O1']],
    [BILAN, 'O2:', ['fiches/crevaison.fiche.yaml 7:2 O2']],
    [BILAN, '../fiches', ['fiches/crevaison.fiche.yaml 2:7 Crever, et après ?']],
    [BILAN, 'démarche', ['velo.referentiel.yaml 26:2 Démarche projet']],
    [REFERENTIEL, 'DP', ['velo.referentiel.yaml 26:2 Démarche projet']],
    [REFERENTIEL, 'pix\n', ['velo.referentiel.yaml 28:0 pix']],
    [FICHE, 'Rustines', undefined],
    [FICHE, 'titre', []],
  ] as const)('%s: %s', (file, words, expected) => {
    expect(led(definition, file, words)).toEqual(expected);
  });

  it('tells where the name begins and ends, and the whole of what is defined', () => {
    const { snapshot, document, offset } = sceneOf(atelierAt(FICHE, 'c1.cr2.a', 1));
    const found = definition(snapshot, document, offset);
    expect(found && document.text.slice(found.origin.start, found.origin.end)).toBe('c1.cr2.a');
    const [target] = found?.targets ?? [];
    expect(target?.document.text.slice(target.span.start, target.span.end)).toBe('a: Les outils sont à leur place');
  });
});

describe('go to type definition', () => {
  test.each([
    [FICHE, 'c1.cr2.a', ['velo.referentiel.yaml 17:7 CR2']],
    [FICHE, 'C1.CR1', ['velo.referentiel.yaml 8:2 C1']],
    [REFERENTIEL, 'C1:', ['velo.referentiel.yaml 6:2 A1']],
    [REFERENTIEL, 'E1:', ['velo.referentiel.yaml 35:8 CPU1']],
    [REFERENTIEL, 'CPU1', ['velo.referentiel.yaml 6:2 A1']],
    [FICHE, 'moyens', ['velo.referentiel.yaml 17:7 CR2']],
    [FICHE, '2.1', ['velo.referentiel.yaml 28:0 pix']],
    [BILAN, '../fiches', ['velo.referentiel.yaml 1:4 atelier-velo']],
    [REFERENTIEL, 'A1:', []],
  ] as const)('%s: %s', (file, words, expected) => {
    expect(led(typeDefinition, file, words)).toEqual(expected);
  });
});

describe('references and highlights', () => {
  const scene = sceneOf(atelierAt(FICHE, 'O1:', 1));
  const { snapshot, document, offset } = scene;

  it('lists the places with or without the definition', () => {
    const all = references(snapshot, document, offset, true).map((place) => placeText(place.document, place.span));
    expect(all).toEqual([
      'fiches/crevaison.fiche.yaml 6:2 O1',
      expect.stringMatching(/^fiches\/crevaison.fiche.yaml 4:\d+ O1$/),
      'fiches/crevaison.fiche.yaml 12:37 O1',
      'bilans/crevaison.bilan.yaml 4:2 O1',
    ]);
    expect(references(snapshot, document, offset, false)).toHaveLength(3);
  });

  it('highlights those of the document, the definition as written', () => {
    expect(highlights(snapshot, document, offset).map(({ kind }) => kind)).toEqual(['read', 'write', 'read']);
  });
});

describe('workspace symbols', () => {
  const snapshot = snapshotOf(ATELIER);
  const names = (query: string) => workspaceSymbols(snapshot, query).map(({ name }) => name);

  it('finds by identifier, the exact one first', () => {
    expect(names('c1.cr2').slice(0, 2)).toEqual([
      'C1.CR2 — Le poste est rangé',
      'C1.CR2.a — Les outils sont à leur place',
    ]);
    expect(names('C1 CR2')[0]).toBe('C1.CR2 — Le poste est rangé');
    expect(names('o1')).toContain('O1 — Réparer une crevaison');
  });

  it('finds by words, accents and order ignored, beginnings of words first', () => {
    expect(names('vélo réparer')).toContain('C1 — Réparer un vélo');
    expect(names('Démarche')[0]).toBe('Démarche projet');
    expect(names('zzz')).toEqual([]);
  });

  it('spells what it finds as the person does, for editors that filter once more', () => {
    expect(names('velo reparer')).toContain('C1 — Reparer un velo');
    expect(names('demarche')[0]).toBe('Demarche projet');
    expect(names('apres')).toEqual(['Crever, et apres ?']);
    expect(spelledAs('Œuvre et chef-d’œuvre', 'oeuvre')).toBe('Oeuvre et chef-d’œuvre');
    expect(spelledAs('C6.CR1 — L’avis du groupe', "l'avis")).toBe("C6.CR1 — L'avis du groupe");
  });

  it('says where each belongs', () => {
    expect(workspaceSymbols(snapshot, 'c1.cr1')[0]?.container).toBe('C1 — Réparer un vélo');
    expect(workspaceSymbols(snapshot, 'une crevaison')[0]?.container).toBe('Crever, et après ?');
  });
});

function lines(items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail === '' ? '' : ` (${detail})`}`,
    ...lines(children, depth + 1),
  ]);
}

describe('outline', () => {
  const of = (name: string, language: 'fr' | 'en' = 'fr') => {
    const snapshot = snapshotOf(ATELIER);
    const document = snapshot.get(uriOf(name));
    return document ? lines(outline(snapshot, document, language)) : [];
  };

  it('names what the référentiel defines', () => {
    const found = of(REFERENTIEL);
    expect(found.find((line) => line.startsWith('Définition'))).toMatch(
      /^Définition de l'emploi type \(L'animateur répare \(C1\.CR1\) et mène une démarche projet/,
    );
    expect(found).toContain('  C1 — Réparer un vélo');
    expect(found).toContain('    Critères de performance');
    expect(found).toContain('      CR2 — Le poste est rangé');
    expect(found).toContain('          a — Les outils sont à leur place');
    expect(found).toContain('  Démarche projet (Avancer par étapes)');
    expect(found).toContain('  2.1 — Interagir (5)');
  });

  it('names the rubriques of a fiche as the référentiel does', () => {
    const found = of(FICHE);
    expect(found).toContain('Sobriété (Chambres à air récupérées)');
    expect(found).toContain('  O1 — Réparer une crevaison');
    expect(found).toContain('    Quiz (O1 · O2)');
    expect(of(FICHE, 'en')).toContain('Means');
  });

  it('names the objectives of a bilan by the text of the fiche', () => {
    expect(of(BILAN)).toContain('  O2 — Remonter une roue (partiel)');
  });

  it('keeps every child in its parent and every selection in its span', () => {
    const check = (items: readonly OutlineItem[], start: number, end: number): void => {
      for (const { name, span, selection, children } of items) {
        expect(name).not.toBe('');
        expect(start <= span.start && span.end <= end).toBe(true);
        expect(span.start <= selection.start && selection.end <= span.end).toBe(true);
        check(children, span.start, span.end);
      }
    };
    const half = 'type: fiche\n: \nobjectifs: {O1: , ? , "": x}\nmoyens: &m [a]\nlieu: *m\n- x\n';
    for (const text of [...Object.values(ATELIER), half]) {
      const snapshot = snapshotOf({ 'x.fiche.yaml': text });
      const document = snapshot.get(uriOf('x.fiche.yaml'));
      if (document) check(outline(snapshot, document, 'fr'), 0, text.length);
    }
  });
});

describe('folding', () => {
  const folded = (text: string) => {
    const document = snapshotOf({ 'a.fiche.yaml': text }).get(uriOf('a.fiche.yaml'));
    return document ? foldings(document).map(({ start, end, kind }) => `${start}-${end} ${kind}`) : [];
  };

  it('folds rubriques, entries, elements, texts and comments', () => {
    const text = `# un
# deux
type: fiche
contexte:
  analyse: >-
    Un texte
    # qui n'est pas
    # un commentaire
objectifs:
  O1:
    texte: Créer
moyens:
  materiels:
    - nom: Roue
      quantite: 2
    - Vélo
`;
    expect(folded(text)).toEqual([
      '0-1 comment',
      '3-7 region',
      '4-7 region',
      '8-10 region',
      '9-10 region',
      '11-15 region',
      '12-15 region',
      '13-14 region',
    ]);
  });

  it('is silent on what holds on one line', () => {
    expect(folded('type: fiche\n# seul\ntitre: T\n')).toEqual([]);
  });
});

describe('selection', () => {
  const grown = (files: Files) => {
    const { snapshot, document, offset } = sceneOf(files);
    return selectionRanges(snapshot, document, offset).map(({ start, end }) => document.text.slice(start, end));
  };

  it('grows from the word to the document', () => {
    const text = 'type: fiche\nobjectifs:\n  O1:\n    texte: "Créer une ad█resse"\n    seuil: 6\n';
    expect(grown({ 'a.fiche.yaml': text })).toEqual([
      'adresse',
      'Créer une adresse',
      '"Créer une adresse"',
      'texte: "Créer une adresse"',
      'texte: "Créer une adresse"\n    seuil: 6',
      'O1:\n    texte: "Créer une adresse"\n    seuil: 6',
      'objectifs:\n  O1:\n    texte: "Créer une adresse"\n    seuil: 6',
      expect.stringMatching(/^type[\s\S]*seuil: 6$/),
      expect.stringMatching(/^type[\s\S]*seuil: 6\n$/),
    ]);
  });

  it('takes an identifier in a sentence whole', () => {
    expect(grown(atelierAt(FICHE, 'C1 CR2', 4)).slice(0, 2)).toEqual(['CR2', 'C1 CR2']);
  });
});

it('links a bilan to its fiche and a fiche to its référentiel', () => {
  const snapshot = snapshotOf(ATELIER);
  const found = [FICHE, BILAN].flatMap((name) => {
    const document = snapshot.get(uriOf(name));
    return document ? documentLinks(snapshot, document) : [];
  });
  expect(found.map(({ uri, tooltip }) => `${uri} ${tooltip.fr}`)).toEqual([
    `${uriOf(REFERENTIEL)} Ouvrir le référentiel « Animateur d'atelier vélo »`,
    `${uriOf(FICHE)} Ouvrir la fiche « Crever, et après ? »`,
  ]);
});
