import { isKind } from '../../model/document.ts';
import { formatDuree, parseDuree } from '../../model/duree.ts';
import type { Bilingual } from '../../model/notation.ts';
import { fixed } from './draft.ts';
import { NONE, type Offer, type Request } from './offer.ts';

/** Durations of steps and sessions, in minutes. */
const USUAL = [5, 10, 15, 20, 30, 45, 60, 90, 120, 150, 180, 240, 360];

/** Lists usual durations; first the planned one, or, among the steps, what is left of it. Never throws. */
export function dureeOffers(request: Request): readonly Offer[] {
  const likely = likelyDuree(request);
  const others = USUAL.filter((minutes) => minutes !== likely?.minutes);
  return [...(likely ? [{ ...offer(likely.minutes), text: likely.words, preselect: true }] : []), ...others.map(offer)];
}

function offer(minutes: number): Offer {
  const label = formatDuree(minutes);
  return { kind: 'duree', label, text: NONE, documentation: NONE, draft: fixed(label) };
}

function likelyDuree({
  snapshot,
  document,
  place,
}: Request): { readonly minutes: number; readonly words: Bilingual } | undefined {
  const link = isKind(document, 'bilan') ? snapshot.links.ficheOf(document) : undefined;
  const fiche = link?.state === 'found' ? link.document : document;
  if (!isKind(fiche, 'fiche')) return undefined;
  const planned = parseDuree(fiche.root.get('planification')?.get('duree')?.text ?? '');
  if (planned === undefined) return undefined;
  if (isKind(document, 'bilan')) return { minutes: planned, words: { fr: 'durée prévue', en: 'planned duration' } };
  // Only the steps share a duration out.
  if (!place.path.some(({ kind }) => kind === 'item')) return undefined;
  const steps = fiche.root.get('deroule')?.items ?? [];
  const taken = steps.reduce((sum, step) => sum + (parseDuree(step.get('duree')?.text ?? '') ?? 0), 0);
  const left = planned - taken;
  if (left <= 0) return undefined;
  return { minutes: left, words: { fr: 'reste de la durée prévue', en: 'left of the planned duration' } };
}
