import { type Document, isKind } from '../../model/document.ts';
import type { Span } from '../../text/span.ts';
import { activitesOf, cpuOf, holderOf } from '../../workspace/certification.ts';
import { titleOf } from '../../workspace/enonces.ts';
import {
  definitionPlaces,
  type Entity,
  entity,
  extentOf,
  type Occurrence,
  occurrenceAt,
  occurrencesOf,
} from '../../workspace/entities.ts';
import { kindOfId } from '../../workspace/entity.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** A place to go to: the whole stretch, and the name in it to put the cursor on. Absolute. */
export interface Target {
  readonly document: Document;
  readonly span: Span;
  readonly selection: Span;
}

/** Where a name leads; `origin` is the name itself. */
export interface Destination {
  readonly origin: Span;
  readonly targets: readonly Target[];
}

/** A place that names something, in one document. */
export interface NamedPlace {
  readonly document: Document;
  readonly span: Span;
}

/** A place of the same document; written where the thing is defined, read elsewhere. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/** Gives where the thing named at an offset is defined; undefined when nothing is named there. Never throws. */
export function definition(snapshot: Snapshot, document: Document, offset: number): Destination | undefined {
  const found = occurrenceAt(snapshot, document, offset);
  if (!found) return undefined;
  const own = targetsOf(snapshot, found.entity);
  // What no référentiel speaks of is told by the criteria behind it.
  const targets = own.length === 0 && found.entity.kind === 'rubrique' ? proved(snapshot, document, found) : own;
  return { origin: found.span, targets };
}

/**
 * Gives what the thing named at an offset belongs to: sub-item → item → compétence → activités, épreuve → certificate →
 * activité, rubrique → the criteria it proves, code Pix → the annex, fiche → its référentiel. Never throws.
 */
export function typeDefinition(snapshot: Snapshot, document: Document, offset: number): Destination | undefined {
  const found = occurrenceAt(snapshot, document, offset);
  if (!found) return undefined;
  const targets =
    found.entity.kind === 'rubrique'
      ? proved(snapshot, document, found)
      : above(snapshot, found.entity).flatMap((one) => targetsOf(snapshot, one));
  return { origin: found.span, targets };
}

function targetsOf(snapshot: Snapshot, wanted: Entity): Target[] {
  if (wanted.kind === 'fiche') {
    const fiche = snapshot.get(wanted.home);
    return fiche && isKind(fiche, 'fiche') ? [startOf(fiche)] : [];
  }
  return definitionPlaces(snapshot, wanted).map((placed) => ({
    document: placed.document,
    span: extentOf(snapshot, placed),
    selection: placed.occurrence.span,
  }));
}

/** A document is met at its title. */
function startOf(fiche: Document<'fiche'>): Target {
  const title = titleOf(fiche)?.node;
  const span = title ? fiche.spanOf(title) : { start: 0, end: 0 };
  return { document: fiche, span, selection: span };
}

function proved(snapshot: Snapshot, document: Document, { entity: { id, home }, text }: Occurrence): Target[] {
  const referentiel = snapshot.get(home);
  if (referentiel === document && isKind(document, 'referentiel')) {
    const [kind, key] = [id.startsWith('bilan.') ? 'bilan' : 'fiche', text] as const;
    const asked = document.root.get('documents')?.get(kind)?.get('rubriques')?.get(key)?.get('preuve_de');
    return (asked?.items ?? []).flatMap(({ value }) => targetsOf(snapshot, entity('critere', value, home)));
  }
  const rubrique = rubriquesOf(snapshot, document).find(({ key }) => key === text);
  return (rubrique?.preuves ?? []).flatMap((proof) => targetsOf(snapshot, entity('critere', proof, home)));
}

function above(snapshot: Snapshot, { kind, id, home }: Entity): Entity[] {
  const referentiel = snapshot.get(home);
  if (!referentiel) return [];
  if (kind === 'fiche') {
    const link = snapshot.links.referentielOf(referentiel);
    const name = link.state === 'found' ? link.document.root.get('id')?.value.trim() : undefined;
    return link.state === 'found' && name !== undefined ? [entity('referentiel', name, link.document.uri)] : [];
  }
  if (!isKind(referentiel, 'referentiel')) return [];
  if (kind === 'pix') return [entity('annexe', 'pix', home)];
  if (kind === 'competence') return activitesOf(referentiel, id).map((activite) => entity('activite', activite, home));
  if (kind === 'epreuve') return cpuOf(referentiel, id).map((cpu) => entity('cpu', cpu, home));
  if (kind === 'cpu') {
    const activite = referentiel.root.get('certification')?.get('cpu')?.get(id)?.get('activite')?.value;
    return activite === undefined ? [] : [entity('activite', activite.trim(), home)];
  }
  const holder = holderOf(id);
  return holder === undefined ? [] : [entity(kindOfId(holder, undefined), holder, home)];
}

/** Lists all places that name the thing named at an offset, its definition first if it is wanted. Never throws. */
export function references(
  snapshot: Snapshot,
  document: Document,
  offset: number,
  withDeclaration: boolean,
): readonly NamedPlace[] {
  const found = occurrenceAt(snapshot, document, offset);
  if (!found) return [];
  return occurrencesOf(snapshot, found.entity)
    .filter(({ occurrence }) => withDeclaration || occurrence.role === 'reference')
    .map(({ document: other, occurrence }) => ({ document: other, span: occurrence.span }));
}

/** Lists the places of the same document that name the thing named at an offset, in the order of the text. Never throws. */
export function highlights(snapshot: Snapshot, document: Document, offset: number): readonly Highlight[] {
  const found = occurrenceAt(snapshot, document, offset);
  if (!found) return [];
  return occurrencesOf(snapshot, found.entity)
    .filter((placed) => placed.document === document)
    .map(({ occurrence: { span, role } }): Highlight => ({ span, kind: role === 'reference' ? 'read' : 'write' }))
    .toSorted((a, b) => a.span.start - b.span.start);
}
