import { textSchemaOf, valuesOf } from '../../model/descend.ts';
import { metaOf } from '../../model/notation.ts';
import { writeScalar } from '../../syntax/yaml/write.ts';
import { dateOffers } from './dates.ts';
import { fixed } from './draft.ts';
import { dureeOffers } from './durees.ts';
import { isFlag, takesText } from './expected.ts';
import { NONE, type Offer, type Request, same } from './offer.ts';

/**
 * Lists what may or usually does stand as a lone value: the values of an enumeration with what they mean, usual words,
 * true or false, dates, durations. Never throws.
 */
export function textOffers(request: Request): readonly Offer[] {
  const { schema } = request;
  const own = metaOf(schema);
  // What a whole list is often said to be (« aucun ») stands in place of it, not among its elements.
  const meta = takesText(schema) || own?.usual === undefined ? metaOf(textSchemaOf(schema)) : own;
  if (meta?.nature === 'date') return dateOffers(request);
  if (meta?.nature === 'duree') return dureeOffers(request);
  if (isFlag(schema)) return FLAGS.map(([value, text]) => ({ ...offer(request, value), text }));
  const values = allowed(request) ?? meta?.usual ?? [];
  return values.map((value) => ({
    ...offer(request, value),
    text: meta?.valeurs?.[value] ?? NONE,
    preselect: value === request.document.kind,
  }));
}

/** The values a field takes; of the kinds of document, the one that the file's name tells. */
function allowed({ schema, document, place }: Request): readonly string[] | undefined {
  const values = valuesOf(schema);
  const { namedKind } = document.source;
  const [first, ...rest] = place.path;
  const isType = first?.kind === 'key' && first.key === 'type' && rest.length === 0;
  return isType && namedKind !== undefined ? values?.filter((value) => value === namedKind) : values;
}

const FLAGS = [
  ['true', { fr: 'oui', en: 'yes' }],
  ['false', { fr: 'non', en: 'no' }],
] as const;

/** Lists the same values as texts, as a choice inside a skeleton offers them. Never throws. */
export function usualTexts(request: Request): readonly string[] {
  return textOffers(request).map(({ label }) => label);
}

function offer({ context, schema, markdown }: Request, value: string): Offer {
  const bare = isFlag(schema) || metaOf(schema)?.nature === 'nombre-texte';
  const written = context.quote || markdown || bare ? value : writeScalar(value, context.flow);
  return { kind: 'value', label: value, text: NONE, documentation: same(''), draft: fixed(written) };
}
