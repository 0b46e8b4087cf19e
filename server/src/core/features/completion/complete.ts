import type { Document } from '../../model/document.ts';
import { isShort } from '../../model/markdown/write/document.ts';
import { metaOf } from '../../model/notation.ts';
import { shapeOf } from '../../model/shape.ts';
import { type Context, contextAt, type Place } from '../../syntax/yaml/context.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { inComment } from './comments.ts';
import { entryOffers } from './entries.ts';
import { elementOf, fieldsOf, metaOfText, schemaAt } from './expected.ts';
import { fit, type Suggestion } from './fit.ts';
import { frontContext } from './front.ts';
import { keyOffers } from './keys.ts';
import { completeInBody } from './markdown/complete.ts';
import type { Offer, Request } from './offer.ts';
import { plannedOffers } from './planned.ts';
import { referenceOffers } from './references.ts';
import { namedInSentence } from './sentences.ts';
import { keyColumn, structureOffers } from './structures.ts';
import { textOffers } from './values.ts';
import { wholeDocumentOffers } from './wholeDocument.ts';

export type { Suggestion } from './fit.ts';

/** Lists what may be written at an offset of a document, half-typed or not. Never throws. */
export function complete(snapshot: Snapshot, document: Document, cursor: number): readonly Suggestion[] {
  const offset = Math.max(0, Math.min(cursor, document.text.length));
  const comment = inComment(snapshot, document, offset);
  if (comment) return comment.offers.map((offer, rank) => fit(document, offer, { span: comment.span, rank }));
  const front = document.source.layout && frontContext(document, offset);
  if (document.source.layout && !front) return completeInBody(snapshot, document, offset);
  const context = front ?? contextAt(document.text, offset);
  const requests = context.places.flatMap((place) => requestAt(snapshot, document, context, place));
  if (requests.some(isProse)) {
    const named = namedInSentence(snapshot, document, offset, context);
    if (named) return named.offers.map((offer, rank) => fit(document, offer, { span: named.span, rank }));
  }
  if (context.inText) return [];
  const found = requests.flatMap((request) =>
    offersFor(request).map((offer) => ({ offer, column: offer.belowKey ? keyColumn(request) : undefined, request })),
  );
  return found.map(({ offer, column, request: { place, schema } }, rank) => {
    const dash = place.role === 'value' && place.ownLine && elementOf(schema) ? '- ' : '';
    const before = `${context.gap && !offer.belowKey ? ' ' : ''}${dash}`;
    return fit(document, offer, { span: context.span, rank, before, ...(column !== undefined && { column }) });
  });
}

function requestAt(snapshot: Snapshot, document: Document, context: Context, place: Place): Request[] {
  const schema = schemaAt(document.kind, place.path);
  return schema ? [{ snapshot, document, context, place, schema }] : [];
}

function isProse({ place, schema }: Request): boolean {
  return place.role === 'value' && metaOfText(elementOf(schema) ?? schema)?.nature === 'prose';
}

function offersFor(request: Request): readonly Offer[] {
  if (request.place.role === 'key' && request.document.source.layout)
    return keyOffers(request).filter((offer) => isFrontKey(request, offer));
  if (request.place.role === 'key')
    return [...wholeDocumentOffers(request), ...keyOffers(request), ...entryOffers(request)];
  if (isAmongKeys(request)) return [];
  return [
    ...referenceOffers(request),
    ...plannedOffers(request),
    ...lonelyOffers(request),
    ...structureOffers(request),
  ];
}

/** In the front matter of a document in Markdown, short fields are offered; the others have their headings. */
function isFrontKey({ document, place, schema }: Request, { label }: Offer): boolean {
  if (place.path.length > 0) return true;
  const { root } = document.source.tree;
  const field = fieldsOf(schema)?.find(([name]) => name === label)?.[1];
  const written = root.kind === 'map' && root.entries.some(({ key }) => key.text === label);
  return !written && field !== undefined && isShort(shapeOf(field));
}

/** On a line of its own beside keys, no lone text can stand. */
function isAmongKeys({ context, place, schema }: Request): boolean {
  if (!place.ownLine || elementOf(schema)) return false;
  return context.places.some(({ role, siblings }) => role === 'key' && siblings.length > 0);
}

/** A list is rarely what a lone text stands for: only its own usual words are offered, and not after a dash. */
function lonelyOffers(request: Request): readonly Offer[] {
  const { schema, place, context } = request;
  const element = elementOf(schema);
  const isWhole = element !== undefined && metaOf(schema)?.usual !== undefined;
  const offers =
    element && !isWhole
      ? textOffers({ ...request, schema: element })
      : isWhole && place.ownLine
        ? []
        : textOffers(request);
  return offers.map((offer) => ({
    ...offer,
    alreadyListed: place.siblings.includes(offer.label),
    ...(context.flow && !context.quote && { commitCharacters: [',', '}'] }),
  }));
}
