import type { Document } from '../model/document.ts';
import { perExcerpt } from '../model/excerpts.ts';
import type { Definition } from '../model/gathered.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { defineRule, type Report } from './rule.ts';
import { ID_WORDS } from './support/refIds.ts';
import { isCited, renameEdits } from './support/refRename.ts';

type Referentiel = Document<'referentiel'>;

/** A key and its rank: 3 for C3, 3 for c. */
interface Ranked {
  readonly definition: Definition;
  readonly name: string;
  readonly rank: number;
}

/** Numbers left out between the keys of one list. */
export default defineRule({
  id: 'ref-numerotation-trou',
  severity: 'avertissement',
  kinds: ['referentiel'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const retired = new Set((document.root.get('remplace')?.entries ?? []).map(({ name }) => name));
    for (const { parent, members: group, unnumbered } of groupsWithGaps(document)) {
      let before = 0;
      for (const one of group) {
        const missing = namesBetween(before, one).map((name) => (parent === '' ? name : `${parent}.${name}`));
        before = one.rank;
        // A number that `remplace` names was given up on purpose.
        if (missing.length <= unnumbered || missing.every((id) => retired.has(id))) continue;
        const usable = !isCited(snapshot, document, missing);
        report(gap(snapshot, document, { parent, group, one, missing, usable }));
      }
    }
  },
  docs: {
    titre: { fr: 'Trou dans la numérotation', en: 'Gap in the numbering' },
    quoi: {
      fr: 'Signale un numéro sauté entre deux activités, compétences, savoir-faire, connaissances, critères, détails, certificats ou épreuves (C1, C2, C4). Un numéro abandonné que « remplace » mentionne n’est pas un trou. La correction renumérote et met à jour toutes les références, fiches et bilans compris.',
      en: 'Reports a number left out between two activités, compétences, savoir-faire, connaissances, critères, details, certificates or épreuves (C1, C2, C4). A number given up that "remplace" mentions is no gap. The fix renumbers and updates every reference, those of fiches and bilans too.',
    },
    pourquoi: {
      fr: 'Un numéro sauté fait chercher au jury et aux formateurs un élément qui n’existe pas, et cache souvent un élément perdu en recopiant. Les référentiels professionnels numérotent leurs compétences sans interruption (partie « Compétences professionnelles »).',
      en: 'A number left out makes the jury look for something that does not exist, and often hides an item lost when copying.',
    },
    mauvais: [
      {
        'jardin.referentiel.yaml': `type: referentiel
id: jardinier
activites:
  A1: {competences: [C1, C2, C4, C5]}
competences:
  C1: {titre: Bêcher}
  C2: {titre: Semer, description: Avant C4.CR1}
  C4:
# ^^ ref-numerotation-trou
    titre: Arroser
    criteres:
      CR1:
        texte: Le sol est humide
        details:
          a: le matin
          b: le soir
          d: sans excès
#         ^ ref-numerotation-trou
  C5: {titre: Tailler}
`,
        'arrosage.fiche.yaml': 'type: fiche\nreferentiel: jardinier\npreuves: [C4.CR1, C4.CR1.d]\n',
      },
      `type: referentiel
competences:
  C1:
    savoir_faire:
      SF2: Bêcher
#     ^^^ ref-numerotation-trou
      SF3: Semer
certification:
  epreuves:
    E1: {intitule: Pratique}
    E4: {intitule: Entretien}
#   ^^ ref-numerotation-trou
`,
    ],
    bon: [
      `type: referentiel
competences:
  C2: {titre: Semer}
  C1: {titre: Bêcher}
  C3: {titre: Tailler}
`,
      `type: referentiel
competences:
  C1:
    criteres:
      CR1: Le sol est meuble
      CR3: Le sol est humide
remplace:
  C1.CR2: [C1.CR1]
`,
      // The key that is no number is the fault, and is reported as such.
      `type: referentiel
competences:
  C1: {titre: Bêcher}
  semis: {titre: Semer}
  C3: {titre: Tailler}
`,
    ],
  },
});

/** A gap, and what its report needs. */
interface Gap {
  readonly parent: string;
  readonly group: readonly Ranked[];
  readonly one: Ranked;
  readonly missing: readonly string[];
  /** False when a reference names a number left out: renumbering would give it another meaning. */
  readonly usable: boolean;
}

function gap(snapshot: Snapshot, document: Referentiel, { parent, group, one, missing, usable }: Gap): Report {
  const [first = '', last = ''] = [missing[0], missing.at(-1)];
  const which = first === last ? { fr: first, en: first } : { fr: `${first} à ${last}`, en: `${first} to ${last}` };
  const plural = first === last ? '' : 'nt';
  const next = rankedName(one.name, one.rank - missing.length);
  const others = group.at(-1) !== one;
  return {
    at: one.definition.key,
    message: {
      fr: `${which.fr} manque${plural} : la numérotation saute avant « ${one.name} ». Rétablissez ce qui a été perdu, ou renumérotez.`,
      en: `${which.en} missing: the numbering jumps before "${one.name}". Restore what was lost, or renumber.`,
    },
    ...(usable && {
      fixes: () => {
        // Computed on demand: each gap of a long list concerns all that follows it.
        const after = group.filter(({ rank }) => rank >= one.rank);
        const keys = new Map(after.map(({ name, rank }) => [name, rankedName(name, rank - missing.length)]));
        return [
          {
            title: {
              fr: `Renuméroter ${one.name} en ${next}${others ? ', et la suite' : ''}, références comprises`,
              en: `Renumber ${one.name} to ${next}${others ? ' and what follows' : ''}, references included`,
            },
            safe: false,
            edits: renameEdits(snapshot, document, { parent, keys }),
          },
        ];
      },
    }),
  };
}

/** The keys of one list that are numbered, by rank. */
interface Group {
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

function groupsWithGaps(document: Referentiel): readonly Group[] {
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

function rankedName(name: string, rank: number): string {
  return /\d/.test(name) ? name.replace(/\d+/, String(rank)) : String.fromCharCode(96 + rank);
}

/** The names left out. None after a leap that no numbering makes: such a key is a date or a code, not a rank. */
function namesBetween(before: number, { name, rank }: Ranked): string[] {
  const count = rank - before - 1;
  if (count <= 0 || count > 1000) return [];
  return Array.from({ length: count }, (_, i) => rankedName(name, before + 1 + i));
}
