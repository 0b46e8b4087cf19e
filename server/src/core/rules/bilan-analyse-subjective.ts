import * as z from 'zod/mini';
import type { Document } from '../model/document.ts';
import { bareJudgement, JUGEMENTS_ABSOLUS, judgementPattern } from '../model/langue/jugements.ts';
import type { Leaf } from '../model/values.ts';
import { placeOfText } from '../syntax/align.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';

const options = z.object({
  /** Praise and blame that nothing measures. */
  expressions: z._default(z.array(z.string()), [...JUGEMENTS_ABSOLUS]),
});

/** Praise or blame without a figure or a fact beside it. */
export default defineRule({
  id: 'bilan-analyse-subjective',
  severity: 'info',
  kinds: ['bilan'],
  fix: 'none',
  options,
  check({ document, snapshot, options: { expressions }, report }) {
    const criteria = criteriaOf(snapshot, document, 'atouts');
    const judgement = judgementPattern(expressions);
    for (const leaf of analysisOf(document)) {
      const found = bareJudgement(leaf.text, judgement);
      if (!found) continue;
      report({
        at: placeOfText(leaf.node, found.start, found.end),
        message: {
          fr: `« ${found.text} » donne un avis sans fait. Dites ce que vous avez vu ou compté : combien de personnes, quel geste, quel résultat.`,
          en: `"${found.text}" gives an opinion without a fact. Say what you saw or counted: how many people, which gesture, what result.`,
        },
        criteria,
      });
    }
  },
  titre: { fr: 'Analyse subjective', en: 'Subjective analysis' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale, dans les constats, les atouts, les faiblesses et les progrès, un superlatif ou un éloge sans chiffre ni fait (« parfait », « génial », « tout le monde a adoré »). L'option `expressions` en donne la liste. L'avis du groupe, qui rapporte les mots des autres, n'est pas concerné.",
    en: "Reports, in observations, strengths, weaknesses and progress, a superlative or praise without a figure or a fact. The option `expressions` lists them. The group's opinion, which quotes others, is left alone.",
  },
  pourquoi: {
    fr: "Le référentiel demande d'évaluer « selon les critères et indicateurs préalablement définis » : un adjectif n'est pas une mesure.",
    en: 'The référentiel asks that one assesses "by the criteria and indicators set beforehand": an adjective is no measure.',
  },
  mauvais: [
    `type: bilan
atouts:
  - L'ambiance était géniale
                     ^^^^^^^ bilan-analyse-subjective
  - "Tout le monde a adoré l'atelier"
     ^^^^^^^^^^^^^^^^^^^^^ bilan-analyse-subjective
faiblesses:
  - Le matériel était nul
                      ^^^ bilan-analyse-subjective
`,
    `type: bilan
objectifs:
  O1: {resultat: atteint, constat: Parfait}
                                   ^^^^^^^ bilan-analyse-subjective
participants: >-
  Le groupe a fait des progrès
  exceptionnels, tout
  ^^^^^^^^^^^^^ bilan-analyse-subjective
  le monde était content.
`,
  ],
  bon: [
    `type: bilan
avis_du_groupe: {synthese: "Génial, disent les participants"}
atouts:
  - L'ambiance était excellente, six personnes sur huit veulent revenir
  - Parfaitement à l'heure grâce au bus de la commune
  - Le mémo n'est pas parfait
  - Le coût nul des supports, nulle part de file d'attente
`,
    {
      'certidoc.config.yaml': 'regles:\n  bilan-analyse-subjective: [info, {expressions: [sympa]}]\n',
      'a.bilan.yaml': "type: bilan\natouts: [L'ambiance était géniale]\n",
    },
  ],
};

function analysisOf(document: Document<'bilan'>): Leaf<string>[] {
  const { root } = document;
  return [
    ...(root.get('objectifs')?.entries ?? []).flatMap(({ value }) => value?.get('constat') ?? []),
    ...[root.get('participants')].flatMap((leaf) => leaf ?? []),
    ...(root.get('atouts')?.items ?? []),
    ...(root.get('faiblesses')?.items ?? []),
  ];
}
