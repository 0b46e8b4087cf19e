import { isKind } from '../../model/document.ts';
import { metaOf } from '../../model/notation.ts';
import { PREVU, plannedIn } from '../../rules/support/planned.ts';
import { PLACEHOLDER } from '../../rules/support/skeletons.ts';
import { writeScalar } from '../../syntax/yaml/write.ts';
import { fixed } from './draft.ts';
import { NONE, type Offer, type Request } from './offer.ts';

/** Gives what the fiche of a bilan planned for the field at the cursor, as the fact it often is. Never throws. */
export function plannedOffers({ snapshot, document, context, place, schema, markdown }: Request): readonly Offer[] {
  const [rubrique, field, ...deeper] = place.path;
  if (!isKind(document, 'bilan') || rubrique?.kind !== 'key' || field?.kind !== 'key' || deeper.length > 0) return [];
  const link = snapshot.links.ficheOf(document);
  const nature = metaOf(schema)?.nature;
  // Dates and durations have the planned one among theirs.
  if (link.state !== 'found' || nature === 'date' || nature === 'duree') return [];
  const planned = plannedIn(link.document)[rubrique.key];
  const known = new Map(Object.entries(planned?.value ?? {})).get(field.key);
  const note = planned?.notes?.get(field.key);
  const said = note?.startsWith(PREVU) ? note.slice(PREVU.length) : undefined;
  const label = typeof known === 'number' ? String(known) : said;
  if (label === undefined || label === PLACEHOLDER) return [];
  const bare = context.quote || markdown || typeof known === 'number';
  return [
    {
      kind: 'value',
      label,
      text: { fr: 'prévu dans la fiche', en: 'planned in the fiche' },
      documentation: NONE,
      draft: fixed(bare ? label : writeScalar(label, context.flow)),
      preselect: true,
    },
  ];
}
