import { writeScalar } from '../../syntax/yaml/write.ts';
import { candidatesFor } from './candidates.ts';
import { fixed } from './draft.ts';
import { elementOf, metaOfText } from './expected.ts';
import type { Offer, Request } from './offer.ts';

/** Lists what a field that refers to something may name. Never throws. */
export function referenceOffers({ snapshot, document, context, place, schema, markdown }: Request): readonly Offer[] {
  const refers = metaOfText(elementOf(schema) ?? schema)?.refers;
  if (refers === undefined) return [];
  const bare = context.quote || markdown;
  // Between its quotes an identifier stands as it is; what closes a list between brackets may be typed next.
  return candidatesFor(snapshot, document, refers).map((offer) => ({
    ...offer,
    draft: bare ? offer.draft : fixed(writeScalar(offer.label, context.flow)),
    alreadyListed: place.siblings.includes(offer.label),
    ...(context.flow && !context.quote && { commitCharacters: [',', ']'] }),
  }));
}
