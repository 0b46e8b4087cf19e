import type * as z from 'zod/mini';
import { fieldOf } from '../../model/descend.ts';
import { isKind } from '../../model/document.ts';
import { canonicalKey } from '../../model/identifiers.ts';
import { metaOf } from '../../model/notation.ts';
import { PIX } from '../../model/pix.ts';
import { partSkeleton } from '../../rules/support/refSkeletons.ts';
import { PLACEHOLDER as P, skeletonOf } from '../../rules/support/skeletons.ts';
import type { Step } from '../../syntax/yaml/context.ts';
import type { Plain } from '../../syntax/yaml/write.ts';
import { choiceOf } from '../../text/snippet.ts';
import { elementOf, fieldsOf, metaOfText, takesText, valueTypeOf } from './expected.ts';
import type { Request } from './offer.ts';
import { usualTexts } from './values.ts';

type Schema = z.core.$ZodType;

/**
 * Gives what to write for the value at a path of a document, with choices marked where the values are known: the part of
 * the rubrique's usual skeleton that stands there, else what the notation has. Never throws.
 */
export function skeletonAt(request: Request, path: readonly Step[], schema: Schema): Plain {
  const [first, ...rest] = path;
  const whole = first?.kind === 'key' ? rootSkeleton(request, first.key, rest.length > 0) : P;
  const known = rest.reduce<Plain | undefined>(below, whole);
  const plain = known === undefined || (known === P && !takesText(schema)) ? genericSkeleton(schema) : known;
  return withChoices(request, schema, plain);
}

/** A référentiel's parts are fitted to what is there as a whole: an entry of them is not. */
function rootSkeleton({ snapshot, document }: Request, key: string, within: boolean): Plain {
  if (isKind(document, 'referentiel')) return within ? P : partSkeleton(document, key);
  return skeletonOf(snapshot, document, key);
}

function below(plain: Plain | undefined, step: Step): Plain | undefined {
  if (plain === undefined || typeof plain !== 'object') return plain === P ? P : undefined;
  if (isList(plain)) return step.kind === 'item' ? plain[0] : undefined;
  if (step.kind === 'item') return undefined;
  // The entries of a table are alike: the first shows what a new one holds.
  const [only] = Object.entries(plain);
  return plain[step.key] ?? (only && canonicalKey('objectif', only[0], '') === only[0] ? only[1] : P);
}

/** Gives every field of a value, to be completed; a reference that nothing asks for is left out. Never throws. */
export function genericSkeleton(schema: Schema): Plain {
  const element = elementOf(schema);
  if (element) return [fieldsOf(element) && !takesText(element) ? genericSkeleton(element) : P];
  const value = valueTypeOf(schema);
  const debut = metaOf(schema)?.debut;
  if (value && debut) {
    const together = fieldsOf(value)?.filter(([key]) => debut.fields.includes(key));
    return { [debut.key]: groupSkeleton(together ?? []) };
  }
  if (value) return { [firstKey(schema)]: takesText(value) ? P : genericSkeleton(value) };
  const fields = fieldsOf(schema);
  return fields && !takesText(schema) ? groupSkeleton(fields) : P;
}

/** Gives the long form of a value that a lone text may also stand for; undefined when there is none. Never throws. */
export function longSkeleton(request: Request, schema: Schema): Plain | undefined {
  const fields = takesText(schema) ? fieldsOf(schema) : undefined;
  const own = fields?.filter(([, field]) => metaOfText(elementOf(field) ?? field)?.refers === undefined);
  return own && withChoices(request, schema, groupSkeleton(own));
}

/** What few documents have is left to whoever looks for it. */
function groupSkeleton(fields: readonly (readonly [string, Schema])[]): Plain {
  const usual = fields.filter(([, field]) => metaOf(field)?.debut === undefined);
  return Object.fromEntries(usual.map(([key, field]) => [key, genericSkeleton(field)]));
}

/** The first identifier of a list of them; a name to be given elsewhere. */
function firstKey(schema: Schema): string {
  const { defines, keysRefer } = metaOf(schema) ?? {};
  if (defines === 'detail') return 'a';
  if (defines === 'pix' || keysRefer === 'pix') return Object.keys(PIX)[0] ?? P;
  return (defines && canonicalKey(defines, '1', '')) ?? P;
}

/** Marks the choices; the placeholder comes first, lest one be kept unread. */
function withChoices(request: Request, schema: Schema | undefined, plain: Plain): Plain {
  if (!schema) return plain;
  if (typeof plain !== 'object') {
    const text = String(plain);
    // What is named elsewhere is known, and a text with a hole in it has its own.
    if (metaOfText(schema)?.refers !== undefined || (text !== P && text.includes(P))) return plain;
    const choices = usualTexts({ ...request, schema }).filter((choice) => choice !== text);
    return text === P && choices.length === 0 ? P : choiceOf([text, ...choices]);
  }
  if (isList(plain)) return plain.map((item) => withChoices(request, elementOf(schema), item));
  return Object.fromEntries(
    Object.entries(plain).map(([key, value]) => [key, withChoices(request, fieldOf(schema, key), value)]),
  );
}

function isList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}
