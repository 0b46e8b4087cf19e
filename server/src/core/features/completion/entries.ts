import type * as z from 'zod/mini';
import { SCHEMAS } from '../../model/document.ts';
import { canonicalKey } from '../../model/identifiers.ts';
import { metaOf } from '../../model/notation.ts';
import { shapeOf } from '../../model/shape.ts';
import { RULES } from '../../rules/index.ts';
import { PLACEHOLDER } from '../../rules/support/skeletons.ts';
import { writeScalar } from '../../syntax/yaml/write.ts';
import { candidatesFor } from './candidates.ts';
import { choiceDraft, type Draft, entryDraft, fixed } from './draft.ts';
import { fieldsOf, takesText, valueTypeOf } from './expected.ts';
import { rubriqueNames } from './keys.ts';
import { entryDraft as inMarkdown } from './markdown/drafts.ts';
import { NONE, type Offer, type Request } from './offer.ts';
import { longSkeleton, skeletonAt } from './skeleton.ts';
import { usualTexts } from './values.ts';

/** Lists the entries that may be added to a table: the next free identifier, or those that its keys may name. */
export function entryOffers(request: Request): readonly Offer[] {
  const { schema, place } = request;
  const value = valueTypeOf(schema);
  if (!value) return [];
  const named = namesFor(request).filter(({ label }) => !place.siblings.includes(label));
  return [
    ...named.map((offer) => ({ ...offer, draft: entry(request, offer.label, value) })),
    ...nextIds(request).flatMap((id, rank) => numbered(request, id, value, rank === 0)),
  ];
}

/** What the keys name: identifiers defined elsewhere, Pix codes, rules, rubriques. */
function namesFor({ snapshot, document, schema }: Request): readonly Offer[] {
  const meta = metaOf(schema);
  // The codes of the Pix annex are keys that define a level, but people choose them from a known list.
  const refers = meta?.keysRefer ?? (meta?.defines === 'pix' ? 'pix' : undefined);
  if (refers) return candidatesFor(snapshot, document, refers);
  if (meta?.keysName === 'regle') return ruleNames();
  return meta?.keysName ? rubriqueNames(fieldsOf(SCHEMAS[meta.keysName]) ?? []) : [];
}

/** Lists the rules; what each reports is told by `documentationOf`. Never throws. */
export function ruleNames(): readonly Offer[] {
  return RULES.map(({ id, titre }) => ({
    kind: 'regle',
    label: id,
    text: titre,
    documentation: NONE,
    draft: fixed(id),
    words: titre.fr,
  }));
}

/** Gives the identifier that follows the last one, then the first that a gap leaves free. */
function nextIds({ schema, place }: Request): string[] {
  const defines = metaOf(schema)?.defines;
  if (defines === undefined || defines === 'terme' || defines === 'pix') return [];
  const taken = new Set(place.siblings.map((name) => canonicalKey(defines, name, '') ?? name));
  const nth = (rank: number) =>
    defines === 'detail' ? String.fromCharCode(96 + rank) : (canonicalKey(defines, String(rank), '') ?? '');
  const ranks = [...taken].flatMap((id) => {
    const rank = defines === 'detail' ? id.charCodeAt(0) - 96 : Number(/\d+$/.exec(id)?.[0]);
    return rank > 0 && rank < 1e6 && nth(rank) === id ? [rank] : [];
  });
  const last = Math.max(0, ...ranks);
  const gap = Array.from({ length: ranks.length + 1 }, (_, i) => i + 1).find((rank) => !ranks.includes(rank));
  const free = [last + 1, ...(gap !== undefined && gap < last ? [gap] : [])];
  return free.filter((rank) => defines !== 'detail' || rank <= 26).map(nth);
}

function numbered(request: Request, id: string, value: z.core.$ZodType, preselect: boolean): Offer[] {
  const meta = metaOf(value);
  const text = meta ? { fr: meta.fr, en: meta.en } : NONE;
  const made: Offer = {
    kind: 'identifiant',
    label: id,
    text,
    documentation: NONE,
    draft: entry(request, id, value),
    preselect,
  };
  const long = isBare(request) && longSkeleton(request, value);
  if (!long) return [made];
  const draft = request.markdown ? inMarkdown(id, shapeOf(value), long) : entryDraft(id, long, request.context.flow);
  const detailed = { ...made, label: `${id} …`, preselect: false, draft };
  return [made, { ...detailed, text: { fr: `${text.fr} En détail.`, en: `${text.en} In detail.` } }];
}

/** Nothing of the entry is written yet, not even its quotes. */
function isBare({ context }: Request): boolean {
  return !context.quote && !context.colon;
}

function entry(request: Request, id: string, value: z.core.$ZodType): Draft {
  const { context, place } = request;
  if (!request.markdown && context.quote) return fixed(id);
  if (!request.markdown && context.colon) return fixed(writeScalar(id, context.flow));
  const skeleton = skeletonAt(request, [...place.path, { kind: 'key', key: id }], value);
  const known = typeof skeleton === 'object';
  // What is numbered may be said in one text; its detail is offered beside.
  const brief = known && takesText(value) && metaOf(request.schema)?.defines !== undefined;
  if (request.markdown) return inMarkdown(id, shapeOf(value), brief ? PLACEHOLDER : skeleton);
  if (known && !brief) return entryDraft(id, skeleton, context.flow);
  const choices = usualTexts({ ...request, schema: value });
  return choices.length > 0 ? choiceDraft(id, choices, context.flow) : entryDraft(id, PLACEHOLDER, context.flow);
}
