import { describe, expect, it, test } from 'vitest';
import {
  definitionPlaces,
  extentOf,
  occurrenceAt,
  occurrencesIn,
  occurrencesOf,
} from '../../server/src/core/workspace/entities.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { ATELIER, atelierAt, REFERENTIEL } from '../support/atelier.ts';
import { placeText, sceneOf } from '../support/cursor.ts';
import { uriOf } from '../support/fixture.ts';

function seen(file: keyof typeof ATELIER, words: string, inside = 1, nth = 1) {
  const { snapshot, document, offset } = sceneOf(atelierAt(file, words, inside, nth));
  const found = occurrenceAt(snapshot, document, offset);
  return (
    found && { kind: found.entity.kind, id: found.entity.id, form: found.form, role: found.role, text: found.text }
  );
}

describe('what stands at an offset', () => {
  test.each([
    ['velo.referentiel.yaml', 'C1:', 'competence', 'C1', 'key', 'definition', 'C1'],
    ['velo.referentiel.yaml', 'CR2"', 'critere', 'C1.CR2', 'key', 'definition', 'CR2'],
    ['velo.referentiel.yaml', 'a: Avant', 'detail', 'C1.SF1.a', 'key', 'definition', 'a'],
    ['velo.referentiel.yaml', 'C1.CR1)', 'critere', 'C1.CR1', 'prose', 'reference', 'C1.CR1'],
    ['velo.referentiel.yaml', 'C2.', 'competence', 'C2', 'prose', 'reference', 'C2'],
    [
      'velo.referentiel.yaml',
      'démarche projet**',
      'terme',
      'Démarche projet',
      'marked',
      'reference',
      'démarche projet',
    ],
    ['velo.referentiel.yaml', 'démarche de', undefined, '', '', '', ''],
    ['velo.referentiel.yaml', 'Démarche projet:', 'terme', 'Démarche projet', 'key', 'definition', 'Démarche projet'],
    ['velo.referentiel.yaml', 'DP]', 'terme', 'Démarche projet', 'field', 'alias', 'DP'],
    ['velo.referentiel.yaml', 'pix\n', 'annexe', 'pix', 'field', 'reference', 'pix'],
    ['velo.referentiel.yaml', '1.1"', 'pix', '1.1', 'key', 'definition', '1.1'],
    ['velo.referentiel.yaml', 'sobriete', 'rubrique', 'fiche.sobriete', 'key', 'definition', 'sobriete'],
    ['velo.referentiel.yaml', 'CPU1', 'cpu', 'CPU1', 'key', 'definition', 'CPU1'],
    ['velo.referentiel.yaml', 'E1]', 'epreuve', 'E1', 'field', 'reference', 'E1'],
    ['velo.referentiel.yaml', 'atelier-velo', 'referentiel', 'atelier-velo', 'field', 'definition', 'atelier-velo'],
    [
      'fiches/crevaison.fiche.yaml',
      'atelier-velo',
      'referentiel',
      'atelier-velo',
      'field',
      'reference',
      'atelier-velo@2024',
    ],
    ['fiches/crevaison.fiche.yaml', 'c1.cr2.a', 'detail', 'C1.CR2.a', 'field', 'reference', 'c1.cr2.a'],
    ['fiches/crevaison.fiche.yaml', 'C1 CR2', 'critere', 'C1.CR2', 'prose', 'reference', 'C1 CR2'],
    ['fiches/crevaison.fiche.yaml', 'fuites', 'terme', 'Fuite', 'prose', 'reference', 'fuites'],
    ['fiches/crevaison.fiche.yaml', 'O1 aussi', 'objectif', 'O1', 'prose', 'reference', 'O1'],
    ['fiches/crevaison.fiche.yaml', 'O1:', 'objectif', 'O1', 'key', 'definition', 'O1'],
    ['fiches/crevaison.fiche.yaml', '2.1', 'pix', '2.1', 'field', 'reference', '2.1'],
    ['fiches/crevaison.fiche.yaml', 'Rustines', undefined, '', '', '', ''],
    ['bilans/crevaison.bilan.yaml', 'O1:', 'objectif', 'O1', 'field', 'reference', 'O1'],
    [
      'bilans/crevaison.bilan.yaml',
      '../fiches',
      'fiche',
      uriOf('fiches/crevaison.fiche.yaml'),
      'field',
      'reference',
      '../fiches/crevaison.fiche.yaml',
    ],
  ] as const)('%s %s', (file, words, kind, id, form, role, text) => {
    expect(seen(file, words)).toEqual(kind && { kind, id, form, role, text });
  });

  it('is what the offset is inside, not what it comes after', () => {
    const { snapshot, document, offset } = sceneOf({ 'a.fiche.yaml': 'type: fiche\npreuves: [C1.CR1,█C1.CR2]\n' });
    expect(occurrenceAt(snapshot, document, offset)?.text).toBe('C1.CR2');
  });
});

function places(file: keyof typeof ATELIER, words: string, below = false) {
  const { snapshot, document, offset } = sceneOf(atelierAt(file, words, 1));
  const found = occurrenceAt(snapshot, document, offset);
  return found
    ? occurrencesOf(snapshot, found.entity, { below }).map((placed) =>
        placeText(placed.document, placed.occurrence.span),
      )
    : [];
}

describe('all the places of one thing', () => {
  it('finds a critère in the référentiel, its fiches and their bilans', () => {
    expect(places('bilans/crevaison.bilan.yaml', 'C1.CR1')).toEqual([
      'velo.referentiel.yaml 16:6 CR1',
      'velo.referentiel.yaml 4:32 C1.CR1',
      'velo.referentiel.yaml 33:69 C1.CR1',
      'fiches/crevaison.fiche.yaml 3:10 C1.CR1',
      'bilans/crevaison.bilan.yaml 2:10 C1.CR1',
    ]);
  });

  it('keeps objectives to their fiche and its bilans', () => {
    expect(places('bilans/crevaison.bilan.yaml', 'O2:')).toEqual([
      'fiches/crevaison.fiche.yaml 7:2 O2',
      'fiches/crevaison.fiche.yaml 12:41 O2',
      'bilans/crevaison.bilan.yaml 5:2 O2',
      'bilans/crevaison.bilan.yaml 6:25 O2',
    ]);
  });

  it('adds what a compétence holds when asked', () => {
    const own = places('velo.referentiel.yaml', 'C1:');
    const all = places('velo.referentiel.yaml', 'C1:', true);
    expect(all.length).toBeGreaterThan(own.length);
    expect(all).toContainEqual(expect.stringMatching(/crevaison.fiche.yaml 4:\d+ C1 CR2$/));
    expect(all.some((place) => place.endsWith(' C2'))).toBe(false);
  });

  it('does not mix two référentiels', () => {
    const other = {
      'autre.referentiel.yaml': 'type: referentiel\nid: autre\ncompetences: {C1: {criteres: {CR1: Autre}}}\n',
    };
    const { snapshot, document, offset } = sceneOf({
      ...atelierAt('fiches/crevaison.fiche.yaml', 'C1.CR1', 1),
      ...other,
    });
    const found = occurrenceAt(snapshot, document, offset);
    const files = found ? occurrencesOf(snapshot, found.entity).map((placed) => placed.document.uri) : [];
    expect(files).not.toContain(uriOf('autre.referentiel.yaml'));
  });
});

it('gives the definition with its whole extent', () => {
  const { snapshot, document, offset } = sceneOf(atelierAt('fiches/crevaison.fiche.yaml', 'c1.cr2.a', 1));
  const found = occurrenceAt(snapshot, document, offset);
  const [place] = found ? definitionPlaces(snapshot, found.entity) : [];
  expect(place && placeText(place.document, extentOf(snapshot, place))).toBe(
    'velo.referentiel.yaml 20:10 a: Les outils sont à leur place',
  );
});

it('answers the same while nothing changes, and anew when the référentiel does', () => {
  const workspace = new Workspace();
  for (const [name, text] of Object.entries(ATELIER)) workspace.set({ uri: uriOf(name), text });
  const fiche = workspace.snapshot().get(uriOf('fiches/crevaison.fiche.yaml'));
  if (!fiche) throw new Error('no fiche');
  const before = occurrencesIn(workspace.snapshot(), fiche);
  workspace.set({ uri: uriOf('velo.referentiel.yaml'), text: REFERENTIEL.replace('roule', 'avance') });
  expect(occurrencesIn(workspace.snapshot(), fiche)).toBe(before);
  workspace.set({ uri: uriOf('velo.referentiel.yaml'), text: REFERENTIEL.replace('Fuite:', 'Crevaison:') });
  const after = occurrencesIn(workspace.snapshot(), fiche).filter(({ entity }) => entity.kind === 'terme');
  expect(after.map(({ text }) => text)).toEqual(['crevaison']);
});
