import type { Document } from '../../model/document.ts';
import { perExcerpt, perInputs } from '../../model/excerpts.ts';
import type { Definition } from '../../model/gathered.ts';
import { namesOf } from '../../workspace/definitions.ts';
import { ID_WORDS } from './refIds.ts';

type Referentiel = Document<'referentiel'>;

/** A key and its rank: 3 for C3, 3 for c. */
export interface Ranked {
  readonly definition: Definition;
  readonly name: string;
  readonly rank: number;
}

/** The keys of one list that are numbered, by rank. */
export interface Group {
  readonly parent: string;
  readonly members: readonly Ranked[];
  /** How many keys have no number of their own: each is a fault reported by itself, and may be what is missing. */
  readonly unnumbered: number;
}

/** What a part of the référentiel numbers: its lists that may have gaps, and the keys that stand in a list with others. */
interface Numbered {
  readonly inside: readonly Group[];
  readonly tops: readonly Definition[];
}

const numberedIn = perExcerpt((part: Referentiel): Numbered => {
  const numbered = part.gathered.definitions.filter(({ kind }) => ID_WORDS[kind] !== undefined);
  return {
    inside: groupsOf(numbered.filter((definition) => parentOf(definition) !== '')).filter(hasGap),
    tops: numbered.filter((definition) => parentOf(definition) === ''),
  };
});

/** Lists the lists of a référentiel that have a gap in their numbers. Never throws. */
export function groupsWithGaps(document: Referentiel): readonly Group[] {
  return hasGaps(document) ? allGroups(document).filter(hasGap) : [];
}

/** Only names make gaps: while an edit changes none, nothing is to be looked for. */
const hasGaps = perInputs(
  (document: Referentiel) => [namesOf(document)],
  (document) => allGroups(document).some(hasGap),
);

function allGroups(document: Referentiel): readonly Group[] {
  const parts = numberedIn(document);
  const tops = parts.flatMap((part) => part.tops);
  // What is numbered below one key may then stand in two parts.
  const isSplit = new Set(tops.map(({ canonical }) => canonical)).size < tops.length;
  if (isSplit) return groupsOf(document.gathered.definitions.filter(({ kind }) => ID_WORDS[kind] !== undefined));
  return [...groupsOf(tops), ...parts.flatMap(({ inside }) => inside)];
}

function hasGap({ members }: Group): boolean {
  return members.some((one, i) => namesBetween(members[i - 1]?.rank ?? 0, one).length > 0);
}

function parentOf({ canonical, canonicalKey, key }: Definition): string {
  return canonical.slice(0, Math.max(0, canonical.length - (canonicalKey ?? key.text).length - 1));
}

function groupsOf(definitions: readonly Definition[]): Group[] {
  const groups = new Map<string, { parent: string; all: Definition[] }>();
  for (const definition of definitions) {
    const parent = parentOf(definition);
    const key = `${definition.kind} ${parent}`;
    const group = groups.get(key) ?? { parent, all: [] };
    group.all.push(definition);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ parent, all }) => {
    const members = all
      .flatMap((definition) => {
        const name = definition.canonicalKey;
        return name === undefined ? [] : [{ definition, name, rank: rankOf(name) }];
      })
      .toSorted((a, b) => a.rank - b.rank);
    return { parent, members, unnumbered: all.length - new Set(members.map(({ name }) => name)).size };
  });
}

function rankOf(name: string): number {
  return /\d/.test(name) ? Number(name.replace(/\D/g, '')) : name.charCodeAt(0) - 96;
}

/** Gives a name another rank: `C3` becomes `C2`, `c` becomes `b`. Never throws. */
export function rankedName(name: string, rank: number): string {
  return /\d/.test(name) ? name.replace(/\d+/, String(rank)) : String.fromCharCode(96 + rank);
}

/** Lists the names left out after a rank. None after a leap that no numbering makes: such a key is a date or a code, not a rank. Never throws. */
export function namesBetween(before: number, { name, rank }: Ranked): string[] {
  const count = rank - before - 1;
  if (count <= 0 || count > 1000) return [];
  return Array.from({ length: count }, (_, i) => rankedName(name, before + 1 + i));
}
