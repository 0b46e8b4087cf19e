import type * as z from 'zod/mini';
import { labelOf as writtenName } from '../../model/markdown/write/render.ts';
import { metaOf } from '../../model/notation.ts';
import { shapeOf } from '../../model/shape.ts';
import { severityOfAbsence } from '../../rules/support/absence.ts';
import { PLACEHOLDER } from '../../rules/support/skeletons.ts';
import { type Plain, writeScalar } from '../../syntax/yaml/write.ts';
import { givenNames, type Rubrique, rubriquesOf } from '../../workspace/rubriques.ts';
import type { Severity } from '../../workspace/settings.ts';
import { choiceDraft, type Draft, entryDraft, fixed, keyDraft, marked } from './draft.ts';
import { elementOf, fieldsOf, metaOfText, takesText } from './expected.ts';
import { helpOf } from './keyHelp.ts';
import { fieldDraft, rubriqueDraft, sectionDraft } from './markdown/drafts.ts';
import { type Offer, type Request, same } from './offer.ts';
import { skeletonAt } from './skeleton.ts';
import { usualTexts } from './values.ts';

const BADGES = {
  erreur: { fr: '★ obligatoire', en: '★ required' },
  avertissement: { fr: '☆ recommandé', en: '☆ recommended' },
} as const;

interface Key {
  readonly name: string;
  /** Undefined for a rubrique of the référentiel's own. */
  readonly schema: z.core.$ZodType | undefined;
  readonly rubrique: Rubrique | undefined;
  readonly missing: Severity | undefined;
}

/** Lists the keys that may be written among the fields of a group: those still missing, the required ones first. */
export function keyOffers(request: Request): readonly Offer[] {
  const { document, place, schema } = request;
  const fields = fieldsOf(schema);
  if (!fields) return [];
  const top = place.path.length === 0;
  const rubriques = top ? rubriquesOf(request.snapshot, document) : [];
  const own = rubriques.filter(({ key }) => !fields.some(([name]) => name === key));
  const partsAreWanted = !top && asksForParts(request);
  const keys = [
    ...fields.map(([name, field]): Key => {
      const rubrique = rubriques.find(({ key }) => key === name);
      const fixed = document.kind === 'referentiel' || partsAreWanted ? statutOfPart(name, field) : undefined;
      return { name, schema: field, rubrique, missing: fixed ?? severityOfAbsence(document, rubrique) };
    }),
    ...own.map((rubrique): Key => {
      const missing = severityOfAbsence(document, rubrique);
      return { name: rubrique.key, schema: undefined, rubrique, missing };
    }),
  ].filter(({ name }) => !place.siblings.includes(name));
  const rank = ({ name, missing }: Key) => {
    if (top && name === 'type') return 0;
    return missing === 'erreur' ? 1 : missing === 'avertissement' ? 2 : 3;
  };
  return keys.toSorted((a, b) => rank(a) - rank(b)).map((key) => offer(request, key));
}

/** Tells whether the rubrique around a place is one that must be there: the rules ask for its parts then. */
function asksForParts({ snapshot, document, place }: Request): boolean {
  const [first] = place.path;
  const rubrique = rubriquesOf(snapshot, document).find(({ key }) => first?.kind === 'key' && key === first.key);
  return severityOfAbsence(document, rubrique) !== undefined;
}

/** How grave it is to lack a part that no référentiel sets the statut of. */
function statutOfPart(name: string, field: z.core.$ZodType): Severity | undefined {
  const statut = name === 'type' ? undefined : metaOf(field)?.statut;
  if (statut === 'obligatoire') return 'erreur';
  return statut === 'recommande' ? 'avertissement' : undefined;
}

function offer(request: Request, key: Key): Offer {
  const draft = draftOf(request, key);
  const badge = key.missing === 'erreur' || key.missing === 'avertissement' ? BADGES[key.missing] : undefined;
  const { text, words, documentation } = helpOf(request, key.rubrique, key.schema, draft);
  return {
    kind: key.rubrique ? 'rubrique' : 'key',
    label: request.markdown ? labelOf(request, key) : key.name,
    key: key.name,
    text,
    documentation,
    draft,
    words,
    ...(badge && { badge }),
  };
}

/** Headings and items are known by the words they are written with. */
function labelOf({ snapshot, document }: Request, { name, schema }: Key): string {
  return givenNames(snapshot, document).get(name) ?? writtenName(name, schema && shapeOf(schema));
}

function draftOf(request: Request, { name, schema }: Key): Draft {
  const { context, place, document } = request;
  if (request.markdown) return inMarkdown(request, name, schema);
  if (context.quote) return fixed(name);
  if (context.colon) return fixed(writeScalar(name, context.flow));
  const { flow } = context;
  if (!schema) return entryDraft(name, PLACEHOLDER, flow);
  if (name === 'type' && place.path.length === 0) return marked(`${name}: ${document.kind}`);
  const path = [...place.path, { kind: 'key', key: name } as const];
  const element = elementOf(schema);
  if (element && metaOfText(element)?.refers !== undefined) return keyDraft(name, flow, ['[', ']']);
  if (!takesText(schema) || fieldsOf(schema)) return entryDraft(name, skeletonAt(request, path, schema), flow);
  return textDraft({ ...request, schema }, name, skeletonAt({ ...request, schema }, path, schema));
}

function inMarkdown(request: Request, name: string, schema: z.core.$ZodType | undefined): Draft {
  const { place, markdown } = request;
  const value = schema ? skeletonAt(request, [...place.path, { kind: 'key', key: name }], schema) : PLACEHOLDER;
  const depth = markdown?.depth ?? 0;
  if (place.path.length === 0) return rubriqueDraft(request, name, value, depth);
  if (!schema) return fixed(name);
  return markdown?.as === 'heading'
    ? sectionDraft(name, shapeOf(schema), value, depth)
    : fieldDraft(name, shapeOf(schema), value);
}

/** A field of one text: what it usually holds can be chosen, prose is to be completed, the rest is to be typed. */
function textDraft(request: Request, name: string, skeleton: Plain): Draft {
  const { schema, context } = request;
  const meta = metaOf(schema);
  if (!String(skeleton).includes(PLACEHOLDER)) return entryDraft(name, skeleton, context.flow);
  const choices = usualTexts(request);
  if (choices.length > 0) return choiceDraft(name, choices, context.flow);
  if (meta?.nature === 'prose') return entryDraft(name, PLACEHOLDER, context.flow);
  // A version may look like a number, which YAML would change.
  const isName = meta?.nature === 'identifiant' && meta.refers === undefined;
  return keyDraft(name, context.flow, isName ? ['"', '"'] : undefined);
}

/** Lists the rubriques of a kind of document, as a référentiel that says what it expects of them names them. */
export function rubriqueNames(fields: readonly (readonly [string, z.core.$ZodType])[]): readonly Offer[] {
  return fields.flatMap(([name, field]) => {
    const meta = metaOf(field);
    if (meta?.statut === undefined || name === 'type') return [];
    const text = { fr: meta.fr, en: meta.en };
    const words = meta.intitule?.fr ?? '';
    return [{ kind: 'rubrique' as const, label: name, text, documentation: same(''), draft: fixed(name), words }];
  });
}
