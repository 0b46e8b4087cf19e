import { type Document, isKind } from '../model/document.ts';
import type { Definition } from '../model/gathered.ts';
import { compareSpans, type Span, touches } from '../text/span.ts';
import { definitionsOf } from './definitions.ts';
import type { Entity, Occurrence } from './entity.ts';
import { glossaryOf } from './glossaire.ts';
import { readOccurrences, type Scope } from './occurrences.ts';
import type { Snapshot } from './snapshot.ts';

export { type Entity, type EntityKind, entity, type Occurrence } from './entity.ts';

/** An occurrence and the document it is in. */
export interface Placed {
  readonly document: Document;
  readonly occurrence: Occurrence;
}

/** Which occurrences are wanted. */
export interface Wanted {
  /** Also those of what it holds: with `C4`, `C4.CR3` and `C4.CR3.b`. */
  readonly below?: boolean;
}

interface Kept {
  readonly referentiel: string;
  readonly fiche: string;
  readonly all: readonly Occurrence[];
  readonly byKey: ReadonlyMap<string, readonly Occurrence[]>;
}

/** What a document names depends on its text and on what is defined elsewhere, which changes seldom. */
const kept = new WeakMap<Document, Kept>();

/** Lists all that a document names, in the order of the text. Computed once while nothing it depends on changes. */
export function occurrencesIn(snapshot: Snapshot, document: Document): readonly Occurrence[] {
  return read(snapshot, document).all;
}

/** What was read for one snapshot: links need not be followed again. */
const readings = new WeakMap<Snapshot, Map<Document, Kept>>();

function read(snapshot: Snapshot, document: Document): Kept {
  const known = readings.get(snapshot) ?? new Map<Document, Kept>();
  readings.set(snapshot, known);
  const made = known.get(document) ?? readAnew(snapshot, document);
  known.set(document, made);
  return made;
}

function readAnew(snapshot: Snapshot, document: Document): Kept {
  const scope = scopeOf(snapshot, document);
  const referentiel = scope.referentiel ? vocabularyOf(scope.referentiel) : '';
  const fiche = scope.fiche ? vocabularyOf(scope.fiche) : '';
  const known = kept.get(document);
  if (known && known.referentiel === referentiel && known.fiche === fiche) return known;
  const all = readOccurrences(document, scope);
  const made: Kept = { referentiel, fiche, all, byKey: byKeyOf(all) };
  kept.set(document, made);
  return made;
}

function byKeyOf(all: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const occurrence of all) {
    const list = found.get(occurrence.entity.key);
    if (list) list.push(occurrence);
    else found.set(occurrence.entity.key, [occurrence]);
  }
  return found;
}

function scopeOf(snapshot: Snapshot, document: Document): Scope {
  const link = snapshot.links.referentielOf(document);
  const referentiel = link.state === 'found' ? link.document : undefined;
  if (isKind(document, 'fiche')) return { referentiel, fiche: document };
  const fiche = isKind(document, 'bilan') ? snapshot.links.ficheOf(document) : undefined;
  return { referentiel, fiche: fiche?.state === 'found' ? fiche.document : undefined };
}

const vocabularies = new WeakMap<Document, string>();

/** Everything that what others name depends on in a document, as one text. */
function vocabularyOf(document: Document): string {
  const known = vocabularies.get(document);
  if (known !== undefined) return known;
  const names = isKind(document, 'referentiel')
    ? glossaryOf(document).entries.map((entry) => entry.names.map(({ text }) => text).join('\t'))
    : [];
  const made = [document.uri, ...definitionsOf(document).keys(), ...names].join('\n');
  vocabularies.set(document, made);
  return made;
}

/** Gives what stands at an offset: where places touch or overlap, the one the offset is inside, then the shortest. */
export function occurrenceAt(snapshot: Snapshot, document: Document, offset: number): Occurrence | undefined {
  const length = ({ span }: Occurrence) => span.end - span.start;
  const atEnd = ({ span }: Occurrence) => (span.end === offset ? 1 : 0);
  return occurrencesIn(snapshot, document)
    .filter(({ span }) => touches(span, offset))
    .toSorted((a, b) => atEnd(a) - atEnd(b) || length(a) - length(b))[0];
}

const followers = new WeakMap<Snapshot, ReadonlyMap<string, readonly Document[]>>();

/** Lists the documents that follow this one: the fiches and bilans of a référentiel, the bilans of a fiche. */
export function followersOf(snapshot: Snapshot, uri: string): readonly Document[] {
  const known = followers.get(snapshot) ?? collectFollowers(snapshot);
  followers.set(snapshot, known);
  return known.get(uri) ?? [];
}

function collectFollowers(snapshot: Snapshot): ReadonlyMap<string, readonly Document[]> {
  const found = new Map<string, Document[]>();
  const add = (uri: string, document: Document) => {
    const list = found.get(uri);
    if (list) list.push(document);
    else found.set(uri, [document]);
  };
  for (const document of [...snapshot.all('fiche'), ...snapshot.all('bilan')]) {
    const { referentiel, fiche } = scopeOf(snapshot, document);
    if (referentiel) add(referentiel.uri, document);
    if (fiche && fiche !== document) add(fiche.uri, document);
  }
  return found;
}

/** Lists the places where an entity is named, its definition first, then document by document. Never throws. */
export function occurrencesOf(snapshot: Snapshot, entity: Entity, wanted: Wanted = {}): readonly Placed[] {
  const home = snapshot.get(entity.home);
  const documents = [...(home ? [home] : []), ...followersOf(snapshot, entity.home)];
  const placed = documents.flatMap((document) =>
    inDocument(snapshot, document, entity, wanted).map((occurrence): Placed => ({ document, occurrence })),
  );
  const rank = ({ occurrence }: Placed) => (occurrence.role === 'definition' ? 0 : 1);
  return placed.toSorted((a, b) => rank(a) - rank(b));
}

function inDocument(
  snapshot: Snapshot,
  document: Document,
  entity: Entity,
  { below = false }: Wanted,
): readonly Occurrence[] {
  const { byKey } = read(snapshot, document);
  if (!below) return byKey.get(entity.key) ?? [];
  const inside = `${entity.key}.`;
  const found = [...byKey].flatMap(([key, list]) => (key === entity.key || key.startsWith(inside) ? list : []));
  return found.toSorted((a, b) => compareSpans(a.span, b.span));
}

/** Lists the places that define an entity, usually one; none when it is defined nowhere. Never throws. */
export function definitionPlaces(snapshot: Snapshot, entity: Entity): readonly Placed[] {
  const home = snapshot.get(entity.home);
  if (!home) return [];
  return (read(snapshot, home).byKey.get(entity.key) ?? [])
    .filter(({ role }) => role === 'definition')
    .map((occurrence) => ({ document: home, occurrence }));
}

/** Gives the definition of an identifier with the tree below it; undefined when there is none. Never throws. */
export function definitionOf(snapshot: Snapshot, { kind, id, home }: Entity): Definition | undefined {
  const document = snapshot.get(home);
  if (!document) return undefined;
  if (kind !== 'terme' && kind !== 'pix') return definitionsOf(document).get(id);
  return document.gathered.definitions.find((definition) => definition.kind === kind && definition.id === id);
}

/** Gives the whole stretch that defines something: its key and what lies below it, else the place itself. */
export function extentOf(snapshot: Snapshot, { document, occurrence }: Placed): Span {
  const definition = definitionOf(snapshot, occurrence.entity);
  const own = definition && document.spanOf(definition.entry);
  return own && own.start <= occurrence.span.start && occurrence.span.end <= own.end ? own : occurrence.span;
}
