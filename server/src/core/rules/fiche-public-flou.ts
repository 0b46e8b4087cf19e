import * as z from 'zod/mini';
import { PUBLICS_FLOUS } from '../model/langue/publics.ts';
import { anyOf, firstMatch, isDenied } from '../model/langue/repere.ts';
import { isEmptyNode } from '../model/values.ts';
import { placeOfText } from '../syntax/align.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';

const options = z.object({
  /** Ways of saying that the activity is for anyone. */
  expressions: z._default(z.array(z.string()), [...PUBLICS_FLOUS]),
});

/** A public nobody can prepare for: anyone, or how many is not said. */
export default defineRule({
  id: 'fiche-public-flou',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'none',
  needsWhole: true,
  options,
  check({ document, snapshot, options: { expressions }, report }) {
    const field = document.root.field('public');
    const group = field?.value;
    if (!field || !group) return;
    const criteria = criteriaOf(snapshot, document, 'public');
    for (const leaf of [group.get('description'), group.get('niveau')]) {
      const found =
        leaf && firstMatch(leaf.text, anyOf(expressions), (folded, match) => !isDenied(folded, match.start));
      if (!leaf || !found) continue;
      report({
        at: placeOfText(leaf.node, found.start, found.end),
        message: {
          fr: `« ${found.text} » ne dit pas à qui s'adresse l'activité. Décrivez les personnes attendues : âge, niveau, besoins.`,
          en: `"${found.text}" does not say who the activity is for. Describe the people expected: age, level, needs.`,
        },
        criteria,
      });
    }
    const written = group.all().length > 0;
    const effectif = group.field('effectif');
    if (!written || !isEmptyNode(effectif?.node) || document.root.get('format')?.value === 'individuel') return;
    report({
      at: effectif?.key ?? field.key,
      message: {
        fr: "Le public n'a pas d'effectif. Ajoutez « effectif » : le nombre de personnes attendues.",
        en: 'The public has no number. Add "effectif": how many people are expected.',
      },
      criteria,
    });
  },
  titre: { fr: 'Public flou', en: 'Vague public' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un public décrit par « tout public » (l'option `expressions` donne la liste), et un public sans effectif. Une activité individuelle n'a pas besoin d'effectif.",
    en: 'Reports a public described as "tout public" (the option `expressions` lists such words), and a public without a number. An individual activity needs none.',
  },
  pourquoi: {
    fr: "Le référentiel demande que « le contexte d'intervention [soit] correctement analysé (milieu, public, moyens à disposition...) » et que les activités soient « adaptées (au public…) » : on n'adapte rien à tout le monde.",
    en: 'The référentiel asks that "the context is correctly analysed (surroundings, public, means…)" and that activities are "adapted (to the public…)": nothing is adapted to everybody.',
  },
  mauvais: [
    `type: fiche
public:
  description: Activité tout public, sur inscription
                        ^^^^^^^^^^^ fiche-public-flou
  effectif: 8
`,
    `type: fiche
public:
^^^^^^ fiche-public-flou
  description: Retraités du club des aînés
  age: 60 à 78 ans
`,
    `type: fiche
public:
  description: Retraités du club des aînés
  effectif:
  ^^^^^^^^ fiche-public-flou
`,
    `type: fiche
public: {description: "Tous   publics", effectif: 20}
                       ^^^^^^^^^^^^^^ fiche-public-flou
`,
  ],
  bon: [
    'type: fiche\npublic: {description: Retraités du club des aînés, effectif: 8}\n',
    'type: fiche\nformat: individuel\npublic: {description: Une personne en recherche d’emploi}\n',
    'type: fiche\npublic: {description: "Parents d’élèves, pas le grand public", effectif: 12}\n',
    'type: fiche\npublic: {description: Agents du service public, effectif: à compléter}\n',
  ],
};
