import type { Document } from '../model/document.ts';
import { perExcerpt, perInputs } from '../model/excerpts.ts';
import type { Definition } from '../model/gathered.ts';
import type { Leaf } from '../model/values.ts';
import { definitionsOf, definitionsOfKind, namesOf } from '../workspace/definitions.ts';
import { textOfDefinition } from '../workspace/enonces.ts';
import { defineRule, type Fix, type Report, type RuleDocs } from './rule.ts';
import { canonicalReference, unexplained, withText } from './support/refIds.ts';
import { addToList, removeFromList } from './support/refLists.ts';

type Referentiel = Document<'referentiel'>;

/** A place where an activité names a compétence. */
interface Use {
  readonly activite: string;
  readonly leaf: Leaf<string>;
}

const ORDER = ['titre', 'description', 'contexte', 'relations', 'moyens', 'competences'];

/** A compétence in no activité, or in two. */
export default defineRule({
  id: 'ref-competence-orpheline',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, report }) {
    if ((document.root.get('activites')?.entries.length ?? 0) === 0) return;
    const { orphans, repeated } = attachments(document);
    const known = definitionsOf(document);
    for (const id of orphans) {
      const orphan = known.get(id);
      if (orphan) report(orphaned(document, orphan));
    }
    for (const { id, first, other } of repeated) report(twice(document, id, first, other));
  },
  titre: { fr: 'Compétence sans activité, ou dans deux', en: 'Compétence in no activité, or in two' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une compétence qu'aucune activité ne cite, ou qui est citée une deuxième fois.",
    en: 'Reports a compétence that no activité names, or that is named a second time.',
  },
  pourquoi: {
    fr: "Le référentiel professionnel décrit des « compétences qui sont regroupées en activités dans un but de certification », et chaque certificat professionnel unitaire correspond « à une activité de l'emploi et aux compétences qui sont attendues pour la réaliser » (glossaire de la certification professionnelle). Une compétence hors de toute activité ne serait jamais certifiée ; dans deux, elle le serait deux fois.",
    en: 'Compétences are grouped into activités, and each unit certificate covers one activité and its compétences. One in no activité would never be certified; in two, it would be twice.',
  },
  mauvais: [
    `type: referentiel
activites:
  A1:
    titre: Planter
    competences: [C1, C2]
  A2:
    titre: Entretenir
    competences: [C2, C3]
#                 ^^ ref-competence-orpheline
competences:
  C1: {titre: Bêcher}
  C2: {titre: Semer}
  C3: {titre: Arroser}
  C4: {titre: Tailler}
# ^^ ref-competence-orpheline
`,
    `type: referentiel
activites:
  A1:
    titre: Planter
    competences:
      - C1
      - c1
#       ^^ ref-competence-orpheline
  A2:
    titre: Entretenir
competences:
  C1: {titre: Bêcher}
  C2: {titre: Semer}
# ^^ ref-competence-orpheline
`,
  ],
  bon: [
    'type: referentiel\nactivites:\n  A1: {competences: [C1]}\n  A2: {competences: [c2]}\ncompetences:\n  C1: {titre: Bêcher}\n  C2: {titre: Semer}\n',
    'type: referentiel\ncompetences:\n  C1: {titre: Bêcher}\n',
    // The mistyped reference is the fault, and is reported as such.
    'type: referentiel\nactivites:\n  A1: {competences: [C1, C22]}\ncompetences:\n  C1: {titre: Bêcher}\n  C2: {titre: Semer}\n',
  ],
};

/** The compétences in no activité, and the places that name one that is named before. */
const attachments = perInputs(
  (document: Referentiel) => [namesOf(document), ...usesInPart(document).flat()],
  (document) => {
    const { uses, mistyped } = usesOf(document);
    const competences = definitionsOfKind(document, 'competence');
    const orphans = competences.filter(({ canonical }) => !uses.has(canonical));
    return {
      orphans: unexplained(orphans, mistyped).map(({ canonical }) => canonical),
      repeated: [...uses].flatMap(([id, [first, ...others]]) =>
        first ? others.map((other) => ({ id, first, other })) : [],
      ),
    };
  },
);

function usesOf(document: Referentiel): { uses: Map<string, Use[]>; mistyped: string[] } {
  const names = namesOf(document);
  const uses = new Map<string, Use[]>();
  const mistyped: string[] = [];
  for (const { id, ...use } of usesInPart(document).flat()) {
    if (names.kindOf(id) !== 'competence') mistyped.push(id);
    else uses.set(id, [...(uses.get(id) ?? []), use]);
  }
  return { uses, mistyped };
}

const usesInPart = perExcerpt((part: Referentiel): readonly (Use & { readonly id: string })[] =>
  (part.root.get('activites')?.entries ?? []).flatMap(({ name: activite, value }) =>
    (value?.get('competences')?.items ?? []).map((leaf) => ({
      id: canonicalReference({ refers: 'competence', id: leaf.value }) ?? leaf.value,
      activite,
      leaf,
    })),
  ),
);

function orphaned(document: Referentiel, { canonical: id, key }: Definition): Report {
  const activites = definitionsOfKind(document, 'activite');
  const fixes = activites.flatMap((activite): Fix[] => {
    const map = activite.entry.value;
    const edit = map.kind === 'map' ? addToList(document, map, 'competences', id, ORDER) : undefined;
    const name = `${activite.canonical} — ${textOfDefinition(activite)}`;
    const title = { fr: `Rattacher ${id} à ${name}`, en: `Attach ${id} to ${name}` };
    return edit ? [{ title, safe: false, edits: [{ uri: document.uri, ...edit }] }] : [];
  });
  return {
    at: key,
    message: {
      fr: `Aucune activité ne cite la compétence ${id}. Ajoutez ${id} aux « competences » de l'activité dont elle fait partie.`,
      en: `No activité names the compétence ${id}. Add ${id} to the "competences" of the activité it belongs to.`,
    },
    ...(fixes.length > 0 && { fixes: () => fixes }),
  };
}

function twice(document: Referentiel, id: string, first: Use, { activite, leaf }: Use): Report {
  const removals = [
    { from: activite, place: leaf.node },
    ...(first.activite === activite ? [] : [{ from: first.activite, place: first.leaf.node }]),
  ];
  const fixes = removals.flatMap(({ from, place }): Fix[] => {
    const edit = removeFromList(document, place);
    const title = { fr: `Retirer ${id} de ${from}`, en: `Remove ${id} from ${from}` };
    return edit ? [{ title, safe: false, edits: [{ uri: document.uri, ...edit }] }] : [];
  });
  const same = first.activite === activite;
  return {
    at: leaf.node,
    message: {
      fr: same
        ? `La compétence ${id} est citée deux fois dans ${activite}. Gardez-en une.`
        : `La compétence ${id} est déjà dans l'activité ${first.activite}. Une compétence n'appartient qu'à une activité : choisissez laquelle.`,
      en: same
        ? `The compétence ${id} is named twice in ${activite}. Keep one.`
        : `The compétence ${id} already is in the activité ${first.activite}. A compétence belongs to one activité only: choose which.`,
    },
    related: [
      {
        document,
        at: first.leaf.node,
        message: { fr: `Déjà ici : ${withText(document, id)}`, en: `Already here: ${withText(document, id)}` },
      },
    ],
    ...(fixes.length > 0 && { fixes: () => fixes }),
  };
}
