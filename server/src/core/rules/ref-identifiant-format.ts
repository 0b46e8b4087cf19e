import { type Document, isKind } from '../model/document.ts';
import { perExcerpt } from '../model/excerpts.ts';
import type { Definition, Reference } from '../model/gathered.ts';
import { canonicalId } from '../model/identifiers.ts';
import type { Located } from '../syntax/tree.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { defineRule, type Report, type RuleDocs } from './rule.ts';
import { canonicalReference, ID_WORDS, isIdReference, resolveReference, writeId } from './support/refIds.ts';
import { nameFaults } from './support/refName.ts';

/** Identifiers written loosely (`AT1`, `A 1`, `c4.cr3.b`, `C4 CR3 b`), and keys that are none. */
export default defineRule({
  id: 'ref-identifiant-format',
  severity: 'avertissement',
  kinds: ['referentiel', 'fiche', 'bilan'],
  fix: 'safe',
  check({ document, snapshot, report }) {
    const seen = new Set<number>();
    // A text shared through an alias is met several times and reported once.
    const once = (found: Report & { readonly at: Located }) => {
      const { start } = document.spanOf(found.at);
      if (!seen.has(start)) report(found);
      seen.add(start);
    };
    checkKeys(document, once);
    for (const { reference, canonical } of looseIn(document).flat()) {
      const target = targetOf(snapshot, document, reference);
      // An identifier that does not exist is an error of its own, whatever its writing.
      if (target && !resolveReference(target, reference)) continue;
      once(loose(document, reference.place, reference.id, canonical, true));
    }
    if (isKind(document, 'referentiel')) {
      for (const fault of nameFaults(document, snapshot)) once(fault);
      const entries = document.root.get('remplace')?.entries ?? [];
      for (const { name, key } of entries) {
        const canonical = canonicalId(name);
        const free = !entries.some((entry) => entry.name === canonical);
        if (canonical !== undefined && canonical !== name) once(loose(document, key, name, canonical, free));
      }
    }
  },
  titre: { fr: 'Identifiant mal écrit', en: 'Loosely written identifier' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un identifiant écrit autrement que A1, C4, C4.CR3 ou C4.CR3.b (« AT1 », « A 1 », « c4 », « C4 CR3 b »), une clé qui n’est pas un identifiant là où il en faut un, et un référentiel dont l’identifiant a des majuscules, des accents ou des espaces.',
    en: 'Reports an identifier written otherwise than A1, C4, C4.CR3 or C4.CR3.b ("AT1", "A 1", "c4", "C4 CR3 b"), a key that is no identifier where one is needed, and a référentiel whose identifier has capitals, accents or spaces.',
  },
  pourquoi: {
    fr: 'Une seule écriture par élément : une recherche trouve tout, et les fiches citent le critère que le jury lira. Les référentiels professionnels numérotent leurs activités, leurs compétences et leurs critères de performance ; le critère C4.CR3.b se lit « compétence 4, critère 3, b ».',
    en: 'One writing for each item: a search finds everything, and fiches quote the very criterion the jury will read.',
  },
  mauvais: [
    `type: referentiel
id: Métier Fleuriste
#   ^^^^^^^^^^^^^^^^ ref-identifiant-format
`,
    {
      'bois.referentiel.yaml':
        'type: referentiel\nid: Menuisier_Bois\n    ^^^^^^^^^^^^^^ ref-identifiant-format\nversion: "2024"\n',
      'table.fiche.yaml': 'type: fiche\nreferentiel: Menuisier_Bois@2024\n',
    },
    `type: referentiel
activites:
  AT1:
# ^^^ ref-identifiant-format
    titre: Accueillir le public
    competences: [C1, c2]
#                     ^^ ref-identifiant-format
competences:
  C1:
    titre: Accueillir
  "c 2":
# ^^^^^ ref-identifiant-format
    titre: Orienter
    criteres:
      CR1:
        texte: Le public est orienté
        details:
          A: vers le bon service
#         ^ ref-identifiant-format
          b: sans attente
`,
    `type: referentiel
competences:
  accueil:
# ^^^^^^^ ref-identifiant-format
    titre: Accueillir
  C1:
    titre: Orienter
  c1:
# ^^ ref-identifiant-format
    titre: Informer
`,
    {
      'jardin.referentiel.yaml':
        'type: referentiel\nid: jardinier\ncompetences:\n  C4:\n    criteres:\n      CR3:\n        texte: Le massif est planté\n        details: {a: à temps, b: en quinconce}\n',
      'massif.fiche.yaml': `type: fiche
referentiel: jardinier
preuves: [C4 CR3 b, c4.cr3, C4.CR3.a]
#         ^^^^^^^^ ref-identifiant-format
#                   ^^^^^^ ref-identifiant-format
objectifs:
  "O 1": Planter en quinconce
# ^^^^^ ref-identifiant-format
evaluation:
  outils:
    - {outil: Quiz, objectifs: [o1]}
#                               ^^ ref-identifiant-format
`,
      'massif.bilan.yaml': `type: bilan
fiche: massif.fiche.yaml
objectifs:
  o1: {resultat: atteint}
# ^^ ref-identifiant-format
`,
    },
  ],
  bon: [
    `type: referentiel
id: cap-fleuriste-2
activites:
  A1: {titre: Accueillir, competences: [C1]}
competences:
  C1:
    titre: Accueillir
    criteres:
      CR1:
        texte: Le public est accueilli
        details: {a: poliment, b: vite}
  C10: {titre: Orienter}
`,
    'type: fiche\npreuves: [C4.CR3.b]\nobjectifs:\n  O1: Planter en quinconce\nevaluation:\n  outils: [{outil: Quiz, objectifs: [O1]}]\n',
  ],
};

/** The references that are not written as they should be. */
const looseIn = perExcerpt((part: Document) =>
  part.gathered.references.flatMap((reference) => {
    const canonical = isIdReference(reference) ? canonicalReference(reference) : undefined;
    return canonical === undefined || canonical === reference.id ? [] : [{ reference, canonical }];
  }),
);

/** The keys that are not written as they should be. */
const looseKeysIn = perExcerpt((part: Document) =>
  part.gathered.definitions.filter(
    ({ kind, key, canonicalKey }) => ID_WORDS[kind] !== undefined && canonicalKey !== key.text,
  ),
);

function checkKeys(document: Document, report: (found: Report & { readonly at: Located }) => void): void {
  for (const { key, canonicalKey, canonical, kind } of looseKeysIn(document).flat()) {
    if (canonicalKey === undefined) {
      report(notAnId({ kind, key }));
      continue;
    }
    const uses = document.gathered.definitions.filter((one) => one.canonical === canonical);
    const isFree = uses.filter((one) => ID_WORDS[one.kind] !== undefined).length === 1;
    report(loose(document, key, key.text, canonicalKey, isFree));
  }
}

function notAnId({ kind, key }: Pick<Definition, 'kind' | 'key'>): Report & { readonly at: Located } {
  const words = ID_WORDS[kind];
  return {
    at: key,
    message: {
      fr: `« ${key.text} » n'est pas le numéro d'${words?.un.fr}. Écrivez à la place ${words?.exemple} et gardez ce nom dans le texte.`,
      en: `"${key.text}" is not the number of ${words?.un.en}. Write ${words?.exemple} instead and keep this name in the text.`,
    },
  };
}

function loose(document: Document, at: Located, text: string, canonical: string, free: boolean) {
  if (!free) {
    return {
      at,
      message: {
        fr: `« ${text} » devrait s'écrire « ${canonical} », mais « ${canonical} » existe déjà ici. Donnez-lui un autre numéro.`,
        en: `"${text}" should be written "${canonical}", but "${canonical}" already exists here. Give it another number.`,
      },
    };
  }
  return {
    at,
    message: { fr: `« ${text} » s'écrit « ${canonical} ».`, en: `"${text}" is written "${canonical}".` },
    fixes: () => [
      {
        title: { fr: `Écrire « ${canonical} »`, en: `Write "${canonical}"` },
        safe: true,
        edits: [writeId(document, at, canonical)],
      },
    ],
  };
}

/** The document that defines what a reference names, undefined when it is not known. */
function targetOf(snapshot: Snapshot, document: Document, { refers }: Reference): Document | undefined {
  if (refers === 'objectif' && isKind(document, 'fiche')) return document;
  const link =
    refers === 'objectif' && isKind(document, 'bilan')
      ? snapshot.links.ficheOf(document)
      : snapshot.links.referentielOf(document);
  return link.state === 'found' ? link.document : undefined;
}
