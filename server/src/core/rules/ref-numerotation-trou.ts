import type { Document } from '../model/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { defineRule, type Report, type RuleDocs } from './rule.ts';
import { groupsWithGaps, namesBetween, type Ranked, rankedName } from './support/numbering.ts';
import { isCited, renameEdits } from './support/refRename.ts';

type Referentiel = Document<'referentiel'>;

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
  titre: { fr: 'Trou dans la numérotation', en: 'Gap in the numbering' },
});

/** Its page. */
export const docs: RuleDocs = {
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
};

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
