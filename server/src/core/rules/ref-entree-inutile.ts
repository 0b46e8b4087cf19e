import type { Document } from '../model/document.ts';
import { perExcerptAnd } from '../model/excerpts.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { type Glossary, glossaryOf, namesOf } from '../workspace/glossaire.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { finderOf } from './support/occurrences.ts';
import { textesOf } from './support/textes.ts';

/** An entry of the technical glossary that no text of the référentiel uses. */
export default defineRule({
  id: 'ref-entree-inutile',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'none',
  needsWhole: true,
  check({ document, report }) {
    const used = new Set(usedIn(document, namesOf(document)).flatMap((ranks) => [...ranks]));
    for (const entry of glossaryOf(document).entries) {
      if (entry.glossary !== 'glossaire' || used.has(entry.rank)) continue;
      report({
        at: entry.node,
        message: {
          fr: `Aucun texte du référentiel n'emploie « ${entry.term} ». Retirez cette entrée, ou ajoutez dans « aussi » le nom que les textes emploient.`,
          en: `No text of the référentiel uses "${entry.term}". Remove this entry, or add to "aussi" the name the texts use.`,
        },
      });
    }
  },
  titre: { fr: 'Entrée du glossaire jamais employée', en: 'Glossary entry never used' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une entrée du glossaire technique qu'aucun texte n'emploie, marquée ou non, sous aucun de ses noms. Un emploi dans la définition d'une autre entrée compte. Le glossaire de la certification n'est pas concerné : ses termes valent pour toutes les certifications.",
    en: 'Reports an entry of the technical glossary that no text uses, marked or not, under any of its names. A use in the definition of another entry counts. The glossary of certification is left alone: its terms hold for every certification.',
  },
  pourquoi: {
    fr: "Le glossaire technique définit les termes employés dans le document (note au lecteur : « Les termes en italique suivis d'un astérisque sont définis… ») ; une entrée que rien n'emploie est un reste d'une version antérieure, ou un terme que le texte écrit autrement.",
    en: 'The technical glossary defines the terms the document uses; an entry nothing uses is left from an older version, or a term the text writes otherwise.',
  },
  mauvais: [
    `type: referentiel
definition: Il utilise une tablette et un logiciel de dessin.
glossaire:
  Logiciel: Un programme.
  Ordiphone: Un ordiphone est un téléphone.
# ^^^^^^^^^ ref-entree-inutile
  Tableur: {definition: Un logiciel., aussi: [feuille de calcul]}
# ^^^^^^^ ref-entree-inutile
`,
  ],
  bon: [
    `type: referentiel
titre: Animateur de blog
definition: Il utilise des feuilles de calcul et lutte contre la *cybercriminalité**.
glossaire:
  Blog: Un site.
  Cyber criminalité: Des délits commis par Internet.
  Internet: Un réseau.
  Tableur: {definition: Un logiciel., aussi: [feuille de calcul]}
glossaire_certification:
  Jury: Des personnes.
`,
  ],
};

/** The ranks of the entries that a part of the référentiel uses. */
const usedIn = perExcerptAnd((part: Document<'referentiel'>, glossary: Glossary): ReadonlySet<number> => {
  const finder = finderOf(glossary);
  const ownText = textsOfEntries(part);
  const used = new Set<number>();
  for (const texte of textesOf(part)) {
    if (texte.headword) continue;
    const owner = ownText.get(texte.node);
    for (const { entry } of finder.all(texte)) if (entry.term !== owner) used.add(entry.rank);
  }
  return used;
});

/** The texts of each entry: its definition and its other names do not count as uses. */
function textsOfEntries(document: Document<'referentiel'>): ReadonlyMap<ScalarNode, string> {
  const texts = new Map<ScalarNode, string>();
  for (const { name, value } of document.root.get('glossaire')?.entries ?? []) {
    const definition = value?.get('definition');
    for (const { node } of [...(definition ? [definition] : []), ...(value?.get('aussi')?.items ?? [])])
      texts.set(node, name);
  }
  return texts;
}
