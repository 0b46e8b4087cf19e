import { type CalendarDate, dayOf, formatIsoDate, parseIsoDate } from '../../model/date.ts';
import { dayInWords } from '../../model/dayWords.ts';
import { isKind } from '../../model/document.ts';
import type { Bilingual } from '../../model/notation.ts';
import { fixed } from './draft.ts';
import { NONE, type Offer, type Request } from './offer.ts';

/** Lists the dates likely to be meant: the planned one, the day after, today, tomorrow, those of the document. */
export function dateOffers({ snapshot, document }: Request): readonly Offer[] {
  const found = new Map<string, Bilingual>();
  const add = (date: CalendarDate | undefined, words: Bilingual) => {
    const iso = date && formatIsoDate(date);
    if (!date || iso === undefined || found.has(iso)) return;
    const day = dayInWords(date);
    found.set(iso, { fr: `${words.fr}, ${day.fr}`, en: `${words.en}, ${day.en}` });
  };
  const link = isKind(document, 'bilan') ? snapshot.links.ficheOf(document) : undefined;
  const fiche = link?.state === 'found' ? link.document : document;
  const planned = isKind(fiche, 'fiche') ? fiche.root.get('planification')?.get('date')?.value : undefined;
  const plannedDate = parseIsoDate(planned ?? '');
  const { today } = snapshot;
  if (isKind(document, 'bilan')) {
    add(plannedDate, { fr: 'date prévue', en: 'planned date' });
    add(plannedDate && after(plannedDate), { fr: 'lendemain de la date prévue', en: 'the day after the planned date' });
  }
  add(today, { fr: "aujourd'hui", en: 'today' });
  add(today && after(today), { fr: 'demain', en: 'tomorrow' });
  for (const node of document.gathered.dates)
    add(parseIsoDate(node.text), { fr: 'déjà dans ce document', en: 'already in this document' });
  return [...found].map(([iso, words], rank) => offer(iso, words, rank === 0));
}

function offer(iso: string, text: Bilingual, preselect: boolean): Offer {
  return { kind: 'date', label: iso, text, documentation: NONE, draft: fixed(iso), preselect };
}

function after({ year, month, day }: CalendarDate): CalendarDate {
  return dayOf(new Date(year, month - 1, day + 1));
}
