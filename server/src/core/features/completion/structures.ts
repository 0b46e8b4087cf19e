import type * as z from 'zod/mini';
import { metaOf } from '../../model/notation.ts';
import type { Step } from '../../syntax/yaml/context.ts';
import { hangsBelow } from '../../syntax/yaml/contextRest.ts';
import { type Plain, writeFlow } from '../../syntax/yaml/write.ts';
import { blockDraft, type Draft, marked } from './draft.ts';
import { elementOf, metaOfText, takesText } from './expected.ts';
import { NONE, type Offer, type Request } from './offer.ts';
import { longSkeleton, skeletonAt } from './skeleton.ts';

/**
 * Offers the whole of a value that has several parts, to tab through: what goes under a key that has nothing yet, or one
 * more element of a list. Never throws.
 */
export function structureOffers(request: Request): readonly Offer[] {
  const { context, place, schema, document } = request;
  if (context.quote || context.colon || /\s/.test(context.typed)) return [];
  const isElement = place.path.at(-1)?.kind === 'item';
  const list = elementOf(schema);
  if (list && metaOfText(list)?.refers !== undefined) return [];
  if (context.flow) {
    const value = isElement ? partsOf(request, place.path, schema) : undefined;
    return value && context.typed === '' ? [offer(request, schema, value, marked(writeFlow(value)))] : [];
  }
  if (isElement) return element(request, place.path, schema);
  if (place.ownLine) return list ? element(request, [...place.path, { kind: 'item' }], list) : [];
  if (context.typed !== '' || hangsBelow(document.text, context.span.end, keyColumn(request))) return [];
  const value = takesText(schema) ? longSkeleton(request, schema) : skeletonAt(request, place.path, schema);
  if (value === undefined || typeof value !== 'object') return [];
  const { plain, snippet } = blockDraft(isList(value) ? value : { ...value });
  const deeper = (text: string) => `\n${text}`.replace(/\n/g, '\n  ');
  const draft = { plain: deeper(plain), ...(snippet !== undefined && { snippet: deeper(snippet) }) };
  return [{ ...offer(request, schema, value, draft), belowKey: true }];
}

/** Column of the key on the cursor's line. */
export function keyColumn({ document, context }: Request): number {
  const { start } = document.lines.lineSpan(document.lines.positionAt(context.span.start).line);
  return /^\s*(?:-\s+)*/.exec(document.text.slice(start, context.span.start))?.[0].length ?? 0;
}

function element(request: Request, path: readonly Step[], schema: z.core.$ZodType): Offer[] {
  const value = partsOf(request, path, schema);
  return value ? [offer(request, schema, value, blockDraft({ ...value }))] : [];
}

/** The fields of an element, undefined when it is a mere text. */
function partsOf(request: Request, path: readonly Step[], schema: z.core.$ZodType) {
  const value = skeletonAt(request, path, schema);
  const parts = typeof value === 'object' ? value : takesText(schema) ? longSkeleton(request, schema) : undefined;
  return typeof parts === 'object' && !isList(parts) ? parts : undefined;
}

function offer(request: Request, schema: z.core.$ZodType, value: Plain, draft: Draft): Offer {
  const meta = metaOf(schema);
  const first = isList(value) ? value[0] : value;
  const names = typeof first === 'object' && !isList(first) ? Object.keys(first) : [];
  const fallback = meta?.intitule?.fr ?? request.place.path.findLast((step) => step.kind === 'key')?.key ?? '…';
  const preview = draft.plain.trim().length > 0 ? `\`\`\`yaml\n${draft.plain.trim()}\n\`\`\`` : '';
  return {
    kind: 'rubrique',
    label: names.length > 0 ? names.join(', ') : `- ${fallback}`,
    text: meta ? { fr: meta.fr, en: meta.en } : NONE,
    documentation: { fr: preview, en: preview },
    draft,
  };
}

function isList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}
