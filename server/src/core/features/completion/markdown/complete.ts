import type { Document } from '../../../model/document.ts';
import { isShort } from '../../../model/markdown/write/document.ts';
import { shapeOf } from '../../../model/shape.ts';
import { isEmptyNode } from '../../../model/values.ts';
import type { EntryNode } from '../../../syntax/tree.ts';
import type { Context, Step } from '../../../syntax/yaml/context.ts';
import type { Snapshot } from '../../../workspace/snapshot.ts';
import { entryOffers } from '../entries.ts';
import { schemaAt } from '../expected.ts';
import { fit, type Suggestion } from '../fit.ts';
import { keyOffers } from '../keys.ts';
import type { Offer, Request } from '../offer.ts';
import { plannedOffers } from '../planned.ts';
import { referenceOffers } from '../references.ts';
import { namedInSentence } from '../sentences.ts';
import { textOffers } from '../values.ts';
import { wholeDocumentOffers } from '../wholeDocument.ts';
import { cellAt } from './cells.ts';
import { type MarkdownPlace, placesAt } from './place.ts';
import { sectionAt, shapeAt } from './section.ts';

/** Lists what may be written at an offset of the body of a document in Markdown. Never throws. */
export function completeInBody(snapshot: Snapshot, document: Document, offset: number): readonly Suggestion[] {
  const named = namedInSentence(snapshot, document, offset, contextFor({ start: offset, end: offset }));
  if (named) return named.offers.map((offer, rank) => fit(document, offer, { span: named.span, rank }));
  const line = document.lines.positionAt(offset).line;
  const cell = cellAt(document, sectionAt(document, line), offset);
  const places: readonly MarkdownPlace[] = cell
    ? [{ as: 'value', ...cell, before: '', siblings: [], depth: 0 }]
    : placesAt(document, offset);
  const found = places.flatMap((place) => {
    const request = requestFor(snapshot, document, place);
    return request ? offersFor(request, place).map((offer) => ({ offer, place })) : [];
  });
  return found.map(({ offer, place }, rank) => {
    const { before, span, as } = offer.kind === 'document' ? { ...place, before: '' } : place;
    // Editors compare what is typed with all that is replaced.
    const words = `${before.trim()} ${offer.words ?? ''}`.trim();
    const spot = { span, rank, before, ...(as === 'heading' && { column: 0 }) };
    return fit(document, as === 'heading' ? { ...offer, words } : offer, spot);
  });
}

function contextFor(span: Context['span']): Context {
  return { places: [], span, typed: '', quote: '', flow: false, gap: false, colon: false, inText: true };
}

function requestFor(snapshot: Snapshot, document: Document, place: MarkdownPlace): Request | undefined {
  const { path, span, as, depth } = place;
  const schema = schemaAt(document.kind, path);
  if (!schema) return undefined;
  const siblings = as === 'value' ? place.siblings : [...place.siblings, ...writtenAt(document, path)];
  return {
    snapshot,
    document,
    context: contextFor(span),
    place: { role: as === 'value' ? 'value' : 'key', path, siblings, ownLine: false },
    schema,
    markdown: { as, depth },
  };
}

/** The names that stand at a path already, in whatever form; those of an element are told by its lines alone. */
function writtenAt(document: Document, path: readonly Step[]): string[] {
  let node = document.source.tree.root;
  for (const step of path) {
    const next =
      node.kind === 'map' && step.kind === 'key' ? node.entries.find(({ key }) => key.text === step.key) : undefined;
    if (!next) return [];
    node = next.value;
  }
  // A dash alone is no entry yet.
  const written = ({ key, value }: EntryNode) => !(key.implied && isEmptyNode(value));
  return node.kind === 'map' ? node.entries.filter(written).map(({ key }) => key.text) : [];
}

function offersFor(request: Request, { as, path }: MarkdownPlace): readonly Offer[] {
  if (as === 'value') return [...referenceOffers(request), ...plannedOffers(request), ...textOffers(request)];
  if (as === 'item') {
    const title = titleIn(request);
    return [...keyOffers(request).filter(({ key }) => key !== title), ...entryOffers(request)];
  }
  const offers = keyOffers(request).filter(({ key }) => path.length > 0 || isHeading(request, key ?? ''));
  return [...wholeDocumentOffers(request), ...offers];
}

/** The field that the first line of an element, or its heading, gives already. */
function titleIn({ document, place: { path } }: Request): string | undefined {
  const holder = shapeAt(document, path.slice(0, -1));
  const shape = shapeAt(document, path);
  if (shape?.type !== 'group' || (holder?.type !== 'list' && holder?.type !== 'table')) return undefined;
  return shape.short ?? [...shape.fields.keys()][0];
}

/** Short fields stand in the front matter, the title has its own mark. */
function isHeading({ document }: Request, name: string): boolean {
  const schema = schemaAt(document.kind, [{ kind: 'key', key: name }]);
  return schema === undefined || !isShort(shapeOf(schema));
}
