import { type Document, isKind } from '../../model/document.ts';
import { formatDuree, parseDuree } from '../../model/duree.ts';
import type { Bilingual } from '../../model/notation.ts';
import type { Language } from '../../workspace/settings.ts';
import type { InlayHint } from './inlayHints.ts';
import { afterKey } from './places.ts';

/** Lists what durations and amounts come to. Never throws. */
export function totalHints(document: Document, language: Language): InlayHint[] {
  if (isKind(document, 'fiche'))
    return [...durationHints(document, language), ...sumHints(document, document.root.get('budget'), language)];
  return isKind(document, 'bilan') ? sumHints(document, document.root.get('depenses'), language) : [];
}

function durationHints(document: Document<'fiche'>, language: Language): InlayHint[] {
  const field = document.root.field('deroule');
  const steps = field?.value?.items ?? [];
  const durations = steps.map((step) => parseDuree(step.get('duree')?.text ?? ''));
  const total = durations.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0);
  if (!field || total === 0) return [];
  const planned = plannedOf(document, total);
  const words = planned === undefined ? wordsOfTotal(total) : wordsOfBoth(total, planned);
  const silent = durations.filter((minutes) => minutes === undefined).length;
  return [
    {
      offset: afterKey(document, field.key) ?? document.spanOf(field.key).end,
      label: words[language],
      tooltip: explained(steps.length, silent)[language],
    },
  ];
}

/** In minutes. With several séances the steps may describe one of them or all: what they come nearer to is meant. */
function plannedOf(document: Document<'fiche'>, total: number): number | undefined {
  const planification = document.root.get('planification');
  const one = parseDuree(planification?.get('duree')?.text ?? '');
  const seances = planification?.get('seances')?.value ?? 1;
  if (one === undefined || !(seances > 1)) return one;
  const all = Math.round(one * seances);
  return Math.abs(all - total) < Math.abs(one - total) ? all : one;
}

function wordsOfTotal(total: number): Bilingual {
  return { fr: `${formatDuree(total)} en tout`, en: `${formatDuree(total)} in all` };
}

function wordsOfBoth(total: number, planned: number): Bilingual {
  const prevues = planned === 1 || planned === 60 ? 'prévue' : 'prévues';
  return {
    fr: `${formatDuree(total)} sur ${formatDuree(planned)} ${prevues}`,
    en: `${formatDuree(total)} of ${formatDuree(planned)} planned`,
  };
}

function explained(steps: number, silent: number): Bilingual {
  const sum: Bilingual = { fr: 'Somme des durées des étapes.', en: 'Sum of the durations of the steps.' };
  if (silent === 0) return sum;
  return {
    fr: `${sum.fr} ${silent} sur ${steps} n’${silent > 1 ? 'ont' : 'a'} pas encore de durée.`,
    en: `${sum.en} ${silent} of ${steps} ${silent > 1 ? 'have' : 'has'} no duration yet.`,
  };
}

/** A budget and expenses are written alike. */
type Depenses = NonNullable<ReturnType<typeof depensesOf>>;

function depensesOf(document: Document<'bilan'>) {
  return document.root.get('depenses');
}

/** After the total as long as it is not the sum, else after the key of the lines. */
function sumHints(document: Document, group: Depenses | undefined, language: Language): InlayHint[] {
  const lines = group?.field('postes');
  const amounts = (lines?.value?.items ?? []).flatMap((poste) => poste.get('montant')?.value ?? []);
  if (!group || !lines || amounts.length === 0) return [];
  // Binary floats: 0.1 + 0.2 is not 0.3.
  const sum = Math.round(amounts.reduce((all, amount) => all + amount, 0) * 1000) / 1000;
  const total = group.field('total');
  const key = total && total.value?.value !== sum ? total : lines;
  const after = key === total && total.node.kind === 'scalar' ? document.spanOf(total.node).end : undefined;
  const money = [grouped(sum, language), group.get('devise')?.value.trim()].filter(Boolean).join('\u00a0');
  const silent = (lines.value?.items.length ?? 0) - amounts.length;
  return [
    {
      offset: after ?? afterKey(document, key.key) ?? document.spanOf(key.key).end,
      label: language === 'fr' ? `somme : ${money}` : `sum: ${money}`,
      tooltip: sumWords(amounts.length, silent)[language],
    },
  ];
}

function sumWords(count: number, silent: number): Bilingual {
  const [s, are] = silent > 1 ? ['s', 'n’ont'] : ['', 'n’a'];
  const fr = `Somme de ${count} montant${count > 1 ? 's' : ''}.`;
  const en = `Sum of ${count} amount${count > 1 ? 's' : ''}.`;
  if (silent === 0) return { fr, en };
  return {
    fr: `${fr} ${silent} ligne${s} ${are} pas encore de montant.`,
    en: `${en} ${silent} line${s} without an amount yet.`,
  };
}

/** Writes a number as people read it: `12 500,5`. */
function grouped(value: number, language: Language): string {
  const [whole = '', fraction] = String(value).split('.');
  const figures = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',');
  return fraction === undefined ? figures : `${figures}${language === 'fr' ? ',' : '.'}${fraction}`;
}
