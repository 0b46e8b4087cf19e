import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../server/src/core/features/codeLens/codeLens.ts';
import { resolveLens } from '../../server/src/core/features/codeLens/resolve.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { ATELIER } from '../support/atelier.ts';
import { placeText } from '../support/cursor.ts';
import { type Files, snapshotOf, uriOf } from '../support/fixture.ts';

/** The lenses of a file as a person sees them: what stands there, then the title. */
function seen(files: Files, name: string, language: 'fr' | 'en' = 'fr'): string[] {
  const snapshot = snapshotOf(files);
  const document = snapshot.get(uriOf(name));
  if (!document) throw new Error(name);
  return codeLenses(snapshot, document).map(({ span, subject }) => {
    const { line } = document.lines.positionAt(span.start);
    return `${line} ${document.text.slice(span.start, span.end)} → ${resolveLens(snapshot, document, subject).title[language]}`;
  });
}

function placesOf(snapshot: Snapshot, name: string, id: string, what: 'proofs' | 'results'): string[] {
  const document = snapshot.get(uriOf(name));
  if (!document) throw new Error(name);
  const { action } = resolveLens(snapshot, document, { what, id, named: false });
  return action.do === 'show' ? action.places.map((place) => placeText(place.document, place.span)) : [];
}

const FICHE = 'fiches/crevaison.fiche.yaml';
const BILAN = 'bilans/crevaison.bilan.yaml';

describe('code lenses', () => {
  it('count who proves a compétence, a critère or its parts, and where it is assessed', () => {
    expect(seen(ATELIER, 'velo.referentiel.yaml')).toEqual([
      '8 C1 → 1 fiche · 1 bilan · 1 épreuve',
      '16 CR1 → 1 fiche · 1 bilan · 1 épreuve',
      '17 "CR2" → 1 fiche · 1 épreuve',
      '20 a → 1 fiche · 1 épreuve',
      '21 C2 → aucune fiche ni bilan',
      '24 CR1 → aucune fiche ni bilan',
    ]);
  });

  it('count documents, not places, and speak English', () => {
    const files = {
      ...ATELIER,
      'autre.fiche.yaml': 'type: fiche\nreferentiel: atelier-velo\npreuves: [C1.CR2, C1.CR1]\n',
    };
    expect(seen(files, 'velo.referentiel.yaml', 'en').slice(0, 4)).toEqual([
      '8 C1 → 2 fiches · 1 bilan · 1 exam',
      '16 CR1 → 2 fiches · 1 bilan · 1 exam',
      '17 "CR2" → 2 fiches · 1 exam',
      '20 a → 2 fiches · 1 exam',
    ]);
  });

  it('lead to the claims, then to the épreuves', () => {
    expect(placesOf(snapshotOf(ATELIER), 'velo.referentiel.yaml', 'C1.CR2', 'proofs')).toEqual([
      'fiches/crevaison.fiche.yaml 3:18 c1.cr2.a',
      'velo.referentiel.yaml 36:13 E1',
    ]);
  });

  it('say on a fiche which bilan reports on it, and what evaluates each objective', () => {
    expect(seen(ATELIER, FICHE)).toEqual([
      '0  → bilan : crevaison.bilan.yaml',
      '6 O1 → 1 outil · 1 bilan',
      '7 O2 → 1 outil · 1 bilan',
    ]);
    expect(placesOf(snapshotOf(ATELIER), FICHE, 'O2', 'results')).toEqual([
      'fiches/crevaison.fiche.yaml 12:41 O2',
      'bilans/crevaison.bilan.yaml 5:2 O2',
    ]);
  });

  it('offer to write the bilan of a fiche that has none', () => {
    expect(seen({ 'a.fiche.yaml': 'type: fiche\nobjectifs:\n  O1: Lire\n' }, 'a.fiche.yaml')).toEqual([
      '0  → écrire le bilan',
      '2 O1 → aucun outil ni bilan',
    ]);
  });

  it('say on a bilan which fiche it reports on, when it is there', () => {
    expect(seen(ATELIER, BILAN)).toEqual(['0  → fiche : crevaison.fiche.yaml']);
    expect(seen({ [BILAN]: ATELIER[BILAN] }, BILAN)).toEqual([]);
  });

  it('say what each is about where several stand on one line', () => {
    const text = 'type: fiche\nobjectifs: {O1: Lire, O2: Écrire}\n';
    expect(seen({ 'a.fiche.yaml': text }, 'a.fiche.yaml').slice(1)).toEqual([
      '1 O1 → O1 : aucun outil ni bilan',
      '1 O2 → O2 : aucun outil ni bilan',
    ]);
  });

  it('leave alone what is being typed, and say nothing of what is gone', () => {
    expect(
      seen({ 'a.referentiel.yaml': 'type: referentiel\ncompetences:\n  nouvelle: {}\n' }, 'a.referentiel.yaml'),
    ).toEqual([]);
    const snapshot = snapshotOf(ATELIER);
    expect(placesOf(snapshot, FICHE, 'O9', 'results')).toEqual([]);
    expect(placesOf(snapshot, 'velo.referentiel.yaml', 'C9.CR9.z', 'proofs')).toEqual([]);
  });
});
