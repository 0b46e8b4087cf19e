import { fold } from '../../model/fold.ts';
import { beginning, infinitiveCertainty } from '../../model/langue/infinitifs.ts';
import { anyOf, foldInPlace } from '../../model/langue/repere.ts';
import { VERBES_OBSERVABLES } from '../../model/langue/verbes.ts';
import type { Match } from '../../model/prose.ts';

/** What may come before the verb: a bullet, "à la fin de la séance,", "le participant est capable de". */
const LEAD =
  /^(?:[\s\d.)«"“•*–-]+|a (?:la fin|l'issue) d[^,]*, *|(?:(?:l'|le |la |les |chaque |tous |toutes |un |une )[a-z' -]{1,40} )?(?:(?:etre|est|sont|sera|seront|soient?) (?:capables?|en mesure|aptes?) (?:de |d')|(?:pouvoir|pourra|pourront|peut|peuvent) )|(?:ne|n') ?(?:pas |plus |jamais )?|se |s'|(?:mieux|bien|[a-z]+ment) (?=[a-z]+(?:er|ir|re)\b))/;

/** How an objective begins. */
export type Opening =
  | { readonly state: 'action' }
  /** It begins with a verb that shows nothing; `flou` is its entry in the list. */
  | { readonly state: 'flou'; readonly flou: string; readonly match: Match }
  /** It does not begin with a verb in the infinitive. */
  | { readonly state: 'autre'; readonly match: Match };

/** Tells how an objective begins; `flous` lists the verbs that show nothing. Undefined for a text without words. */
export function openingOf(text: string, flous: readonly string[]): Opening | undefined {
  const folded = foldInPlace(text);
  const bullet = /^[\s\d.)«"“•*–-]*/.exec(folded)?.[0].length ?? 0;
  const direct = vagueAt(text, folded, bullet, flous);
  if (direct) return direct;
  const at = skipLead(folded, 0);
  const after = at === bullet ? undefined : vagueAt(text, folded, at, flous);
  if (after) return after;
  const word = /^[a-z0-9'’œæ-]+/.exec(folded.slice(at))?.[0].replace(/^(?:l|d|qu)'/, '');
  if (word === undefined) return undefined;
  if (infinitiveCertainty(text.slice(at, at + word.length)) !== 'no') return { state: 'action' };
  // « En cas de panne, appeler le service » begins with an action too.
  if (beginning(text).infinitive !== 'no') return { state: 'action' };
  const first = /^[a-z0-9œæ-]+'?/.exec(folded.slice(bullet))?.[0] ?? '';
  const end = bullet + first.length;
  return { state: 'autre', match: { start: bullet, end, text: text.slice(bullet, end) } };
}

function vagueAt(text: string, folded: string, at: number, flous: readonly string[]): Opening | undefined {
  for (const { flou, pattern } of beginningsOf(flous)) {
    const found = pattern.exec(folded.slice(at));
    if (!found) continue;
    const end = at + found[0].length;
    return { state: 'flou', flou, match: { start: at, end, text: text.slice(at, end) } };
  }
  return undefined;
}

interface Beginning {
  readonly flou: string;
  readonly pattern: RegExp;
}

const beginnings = new WeakMap<readonly string[], readonly Beginning[]>();

/** The longest comes first: « prendre conscience » is told rather than « prendre ». */
function beginningsOf(flous: readonly string[]): readonly Beginning[] {
  const known = beginnings.get(flous);
  if (known) return known;
  const made = flous
    .toSorted((a, b) => b.length - a.length)
    .map((flou) => ({ flou, pattern: new RegExp(`^(?:${anyOf([flou]).source})`) }));
  beginnings.set(flous, made);
  return made;
}

function skipLead(folded: string, from: number): number {
  const found = LEAD.exec(folded.slice(from));
  return found && found[0].length > 0 ? skipLead(folded, from + found[0].length) : from;
}

const OBSERVABLES: ReadonlySet<string> = new Set(Object.values(VERBES_OBSERVABLES).flat().map(fold));

/** How an object follows its verb once the preposition is gone: « sensibiliser aux risques » → « citer les risques ». */
const OBJECTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:aux|des) /, 'les '],
  [/^(?:au|du) /, 'le '],
  [/^(?:a|de) (?=(?:la|l'|ce|cette|ces|son|sa|ses|leur|leurs|un|une) ?)/, ''],
  [/^(?:avec) /, ''],
];

/**
 * Gives the observable ways to begin an objective that begins with a verb that shows nothing, as texts that replace the
 * characters from `match.start` to `end`. « Savoir créer » and « apprendre à créer » lose their first words; otherwise
 * `verbs` are offered, when the sentence allows it. Never throws.
 */
export function rewordings(
  text: string,
  match: Match,
  verbs: readonly string[],
): readonly { readonly end: number; readonly text: string }[] {
  const folded = foldInPlace(text);
  const capital = /^\p{Lu}/u.test(match.text);
  const write = (words: string) => (capital ? words.charAt(0).toUpperCase() + words.slice(1) : words);
  const next = /^ (?:a |comment )?([a-z]+)/.exec(folded.slice(match.end));
  if (next?.[1] && OBSERVABLES.has(next[1]) && /^(?:savoir|apprendre|pouvoir)$/.test(fold(match.text))) {
    const start = match.end + next[0].length - next[1].length;
    return [{ end: start + next[1].length, text: write(text.slice(start, start + next[1].length)) }];
  }
  const rest = folded.slice(match.end + 1);
  const turned = OBJECTS.find(([pattern]) => pattern.test(rest));
  const dropped = turned ? (turned[0].exec(rest)?.[0].length ?? 0) : 0;
  const direct = /^(?:les?|la|l'|un|une|des|du|ce|cette|ces|son|sa|ses|leurs?|comment|pourquoi|quand|ou|qui|\d)/.test(
    rest,
  );
  const needsTurn = /^(?:sensibiliser|prendre conscience|se familiariser|s'initier)$/.test(fold(match.text));
  if (needsTurn ? !turned : !direct) return [];
  if (!needsTurn) return verbs.map((verb) => ({ end: match.end, text: write(verb) }));
  return verbs.map((verb) => ({ end: match.end + 1 + dropped, text: `${write(verb)} ${turned?.[1] ?? ''}` }));
}
