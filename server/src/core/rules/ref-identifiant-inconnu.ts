import type { Document } from '../model/document.ts';
import { perExcerptAnd } from '../model/excerpts.ts';
import type { Reference } from '../model/gathered.ts';
import { compareIds } from '../model/identifiers.ts';
import type { Located } from '../syntax/tree.ts';
import { type Names, namesOf } from '../workspace/definitions.ts';
import { defineRule, type Report, type RuleDocs } from './rule.ts';
import { isPlaceholder } from './support/placeholder.ts';
import {
  type Choice,
  canonicalReference,
  didYouMean,
  ID_WORDS,
  isIdReference,
  nearestIds,
  replaceFixes,
  resolveReference,
  strictKind,
} from './support/refIds.ts';
import { listHolding } from './support/refLists.ts';

/** A reference inside a référentiel to something it does not define. */
export default defineRule({
  id: 'ref-identifiant-inconnu',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, report }) {
    const replaced = new Set((document.root.get('remplace')?.entries ?? []).map(({ name }) => name));
    for (const { reference, defined } of lostIn(document, namesOf(document)).flat()) {
      if (isPlaceholder(reference.id)) continue;
      // A sentence may speak of an identifier of the version before.
      if (reference.prose && replaced.has(reference.id)) continue;
      report(unknown(document, reference, defined));
    }
  },
  titre: { fr: 'Identifiant inconnu', en: 'Unknown identifier' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une référence du référentiel (compétences d’une activité ou d’une épreuve, épreuves d’un certificat, critères qu’une rubrique prouve, identifiant cité dans une phrase) à un élément qu’il ne définit pas.',
    en: 'Reports a reference of the référentiel (compétences of an activité or an épreuve, épreuves of a certificate, criteria a rubrique proves, identifier quoted in a sentence) to something it does not define.',
  },
  pourquoi: {
    fr: 'Le référentiel de certification « est établi à partir des activités et compétences professionnelles détaillées dans le référentiel professionnel » (glossaire de la certification professionnelle, « Référentiel de certification ») : il ne peut citer que ce qui y est.',
    en: 'The certification part "is drawn up from the activities and competences detailed in the référentiel professionnel": it can only cite what is there.',
  },
  mauvais: [
    `type: referentiel
activites:
  A1:
    titre: Préparer le sol
    competences: [C1, C9]
#                     ^^ ref-identifiant-inconnu
competences:
  C1:
    titre: Bêcher
    description: La profondeur attendue est celle de C1.CR12.
#                                                    ^^^^^^^ ref-identifiant-inconnu
    criteres: {CR1: Le sol est meuble, CR2: La profondeur est de 20 cm}
  C2: {titre: Amender}
documents:
  fiche:
    rubriques:
      moyens: {statut: obligatoire, preuve_de: [C1.CR2.a]}
#                                               ^^^^^^^^ ref-identifiant-inconnu
certification:
  cpu:
    CPU1: {activite: A3, epreuves: [E1, E2]}
#                    ^^ ref-identifiant-inconnu
#                                       ^^ ref-identifiant-inconnu
  epreuves:
    E1: {intitule: Bêchage, competences: [A1]}
#                                         ^^ ref-identifiant-inconnu
`,
    `type: referentiel
activites:
  A1:
    competences:
      - C1
      - C1 et C2
#       ^^^^^^^^ ref-identifiant-inconnu
competences:
  C1: {titre: Bêcher}
  C2: {titre: Amender}
`,
  ],
  bon: [
    `type: referentiel
activites:
  A1: {competences: [C1, c2, Compétence 2]}
competences:
  C1:
    titre: Bêcher
    criteres: {CR1: Le sol est meuble}
  C2: {titre: Amender, description: "Suite de C1.CR1 ; remplace C2.CR7, norme NF-C1.CR9"}
remplace:
  C2.CR7: [C1.CR1]
`,
  ],
};

/** The references to identifiers that lead nowhere, or (`defined`) to something of another kind. */
const lostIn = perExcerptAnd((part: Document<'referentiel'>, names: Names) =>
  part.gathered.references
    .filter((one) => isIdReference(one) && one.refers !== 'tout' && one.id.trim() !== '')
    .flatMap((reference) => {
      const kind = names.kindOf(canonicalReference(reference) ?? reference.id) ?? names.kindOf(reference.id);
      const wanted = strictKind(reference.refers);
      const found = kind !== undefined && (wanted === undefined || kind === wanted);
      return found ? [] : [{ reference, defined: kind !== undefined }];
    }),
);

function unknown(document: Document<'referentiel'>, reference: Reference, defined: boolean): Report {
  const { id, refers, place } = reference;
  const kind = strictKind(refers);
  const several = kind && severalIds(document, reference);
  const wrong = canonicalReference(reference) ?? id;
  const candidates = several ? [] : nearestIds(document, wrong, choiceFor(document, reference));
  const words = kind && ID_WORDS[kind];
  const hint = several
    ? { fr: ` Écrivez-les un par un : ${several.join(', ')}.`, en: ` Write them one by one: ${several.join(', ')}.` }
    : candidates.length > 0
      ? didYouMean(candidates)
      : {
          fr: ' Écrivez un identifiant défini ici, ou définissez celui-ci.',
          en: ' Write one defined here, or define this one.',
        };
  const wrongKind = defined && words;
  return {
    at: place,
    message: {
      fr: wrongKind
        ? `« ${id} » n'est pas ${words.un.fr}, et c'est ce qu'il faut ici.${hint.fr}`
        : `« ${id} » n'existe pas dans ce référentiel.${hint.fr}`,
      en: wrongKind
        ? `"${id}" is not ${words.un.en}, which is what is needed here.${hint.en}`
        : `"${id}" does not exist in this référentiel.${hint.en}`,
    },
    ...(candidates.length > 0 && { fixes: () => replaceFixes(document, place, candidates) }),
  };
}

/** The identifiers that a text such as `C1, C2` or `C1 et C2` names; undefined when it does not. */
function severalIds(document: Document<'referentiel'>, { refers, id }: Reference): string[] | undefined {
  const parts = id.split(/\s*[,;+]\s*|\s+(?:et|and)\s+/).filter(Boolean);
  const ids = parts.flatMap((part) => resolveReference(document, { refers, id: part })?.canonical ?? []);
  return parts.length > 1 && ids.length === parts.length ? ids.toSorted(compareIds) : undefined;
}

/** What narrows the choice: the kind, what the same list already names, and what other lists of the kind name. */
function choiceFor(document: Document<'referentiel'>, reference: Reference): Choice {
  const kind = strictKind(reference.refers);
  if (kind === undefined) return {};
  const idsOf = (references: readonly Reference[]) =>
    new Set(references.map((other) => canonicalReference(other) ?? other.id));
  const list = listHolding(document.source.tree.root, reference.place);
  const beside = (list?.items ?? []).flatMap((item) => (item.kind === 'scalar' ? item.text : []));
  const siblings = beside.map((id) => ({ ...reference, id }));
  // Activités and épreuves both name compétences: only one sort of list says what is taken.
  const inActivites = placesInActivites(document);
  const inside = inActivites.has(reference.place);
  const alike = document.gathered.references.filter(
    ({ refers, place }) => refers === reference.refers && inActivites.has(place) === inside,
  );
  // A compétence belongs to one activité only: those of the others are no candidates.
  return { kind, except: idsOf(inside ? [...siblings, ...alike] : siblings), used: idsOf(alike) };
}

function placesInActivites(document: Document<'referentiel'>): ReadonlySet<Located> {
  const entries = document.root.get('activites')?.entries ?? [];
  return new Set(
    entries.flatMap(({ value }) => (value?.get('competences')?.items ?? []).map((leaf): Located => leaf.node)),
  );
}
