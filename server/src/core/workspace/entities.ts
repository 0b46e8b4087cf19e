import type { Document } from '../model/document.ts';
import { excerptsOf } from '../model/excerpts.ts';
import type { Definition } from '../model/gathered.ts';
import { compareSpans, type Span, touches } from '../text/span.ts';
import { definitionsOf } from './definitions.ts';
import type { Entity, Occurrence } from './entity.ts';
import { type Found, foundAtRoot, foundInPart, inOrder, placed } from './occurrences.ts';
import type { Snapshot } from './snapshot.ts';
import { scopeOf, type Vocabulary, vocabularyFor } from './vocabulary.ts';

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

/** What a document names. */
interface Kept {
  readonly vocabulary: Vocabulary;
  readonly all: readonly Occurrence[];
  readonly byKey: ReadonlyMap<string, readonly Occurrence[]>;
}

/** What a document names depends on its text and on what is defined elsewhere, which changes seldom. */
const kept = new WeakMap<Document, Kept>();

/** Lists all that a document names, in the order of the text. Computed once while nothing it depends on changes. */
export function occurrencesIn(snapshot: Snapshot, document: Document): readonly Occurrence[] {
  return read(snapshot, document).all;
}

function read(snapshot: Snapshot, document: Document): Kept {
  const vocabulary = vocabularyFor(snapshot, document);
  const known = kept.get(document);
  if (known?.vocabulary === vocabulary) return known;
  const found = [...foundInPart(document, vocabulary).flat(), ...foundAtRoot(document, vocabulary.scope)];
  const all = inOrder(found.map((one) => placed(document, one)));
  const made: Kept = { vocabulary, all, byKey: byKeyOf(all) };
  kept.set(document, made);
  return made;
}

function byKeyOf<O extends Pick<Occurrence, 'entity'>>(all: readonly O[]): ReadonlyMap<string, readonly O[]> {
  const found = new Map<string, O[]>();
  for (const occurrence of all) {
    const list = found.get(occurrence.entity.key);
    if (list) list.push(occurrence);
    else found.set(occurrence.entity.key, [occurrence]);
  }
  return found;
}

/** Gives what stands at an offset: where places touch or overlap, the one the offset is inside, then the shortest. */
export function occurrenceAt(snapshot: Snapshot, document: Document, offset: number): Occurrence | undefined {
  const length = ({ span }: Occurrence) => span.end - span.start;
  const atEnd = ({ span }: Occurrence) => (span.end === offset ? 1 : 0);
  return inOrder(around(snapshot, document, offset))
    .filter(({ span }) => touches(span, offset))
    .toSorted((a, b) => atEnd(a) - atEnd(b) || length(a) - length(b))[0];
}

/** Lists what is named by the parts of a document around an offset, at least: the others need not be looked at. */
function around(snapshot: Snapshot, document: Document, offset: number): readonly Occurrence[] {
  const vocabulary = vocabularyFor(snapshot, document);
  const excerpts = excerptsOf(document);
  const parts = foundInPart(document, vocabulary).filter((_, i) => {
    const entry = excerpts[i]?.stretch.field.entry;
    return !entry || touches(document.spanOf(entry), offset);
  });
  return [...parts.flat(), ...foundAtRoot(document, vocabulary.scope)].map((one) => placed(document, one));
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
  const vocabulary = vocabularyFor(snapshot, home);
  const parts = [...foundInPart(home, vocabulary), foundAtRoot(home, vocabulary.scope)];
  const found = parts.flatMap((part) => definitionsByKey(part).get(entity.key) ?? []);
  return inOrder(found.map((one) => placed(home, one))).map((occurrence) => ({ document: home, occurrence }));
}

const definitions = new WeakMap<readonly Found[], ReadonlyMap<string, readonly Found[]>>();

function definitionsByKey(part: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const known = definitions.get(part) ?? byKeyOf(part.filter(({ role }) => role === 'definition'));
  definitions.set(part, known);
  return known;
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
